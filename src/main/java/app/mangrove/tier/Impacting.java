package app.mangrove.tier;

import app.mangrove.base.money.Amount;
import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.fact.TierTimeline;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Tier;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the grids of two versions of a ladder side by side.
final class Impacting {
    /// The setback that a safe tier withstands: every value worse by a tenth.
    static final long SETBACK = 1_000;

    private static final long ONE = 1_000_000;

    private final TierGrid before;
    private final TierGrid after;
    private final Valuer valuerBefore;
    private final Valuer valuerAfter;
    private final long uplift;
    private final long margin;
    private final Map<Id, Tier> tiers = new LinkedHashMap<>();
    private final Map<Integer, Integer> honorary;
    private final List<Optional<Tier>> tiersBefore;
    private final List<Optional<Tier>> tiersAfter;
    private final Table partners;
    private final List<Impact.Line> lines = new ArrayList<>();
    private int unvalued;
    private long sellsMore;

    Impacting(TierGrid before, TierGrid after, Valuer valuerBefore, Valuer valuerAfter) {
        this.before = before;
        this.after = after;
        this.valuerBefore = valuerBefore;
        this.valuerAfter = valuerAfter;
        uplift = millionths(after.rules().version().uplift());
        margin = millionths(after.rules().version().margin());
        before.rules().steps().forEach(step -> tiers.put(step.tier().id(), step.tier()));
        after.rules().steps().forEach(step -> tiers.put(step.tier().id(), step.tier()));
        tiersBefore = tiers(before);
        tiersAfter = tiers(after);
        partners = after.ecosystem().table(Partner.KIND);
        honorary =
                TierTimeline.of(after.ecosystem())
                        .honorary(after.rules().ladder().id(), after.day());
    }

    /// No tier, then those of the steps.
    private static List<Optional<Tier>> tiers(TierGrid grid) {
        List<Optional<Tier>> tiers = new ArrayList<>();
        tiers.add(Optional.empty());
        grid.rules().steps().forEach(step -> tiers.add(Optional.of(step.tier())));
        return tiers;
    }

    private static long millionths(@Nullable BigDecimal share) {
        return share == null ? 0 : share.movePointRight(6).longValue();
    }

    /// A move while it is added up.
    private static final class Tally {
        private final Impact.Line first;
        private int partners;
        private long discount;
        private long rebate;
        private long mdf;
        private long margin;

        Tally(Impact.Line first) {
            this.first = first;
        }

        void add(Impact.Line line) {
            partners++;
            discount += line.earns().discount();
            rebate += line.earns().rebate();
            mdf += line.earns().mdf();
            margin += line.margin();
        }

        Impact.Move move() {
            return new Impact.Move(
                    first.from(),
                    first.to(),
                    first.way(),
                    new Impact.Sum(partners, new Worth(discount, rebate, mdf), margin));
        }
    }

    Impact impact() {
        Map<Long, Tally> tallies = new HashMap<>();
        int a = 0;
        int b = 0;
        while (a < before.size() || b < after.size()) {
            int next = Math.min(partner(before, a), partner(after, b));
            int lineBefore = partner(before, a) == next ? a++ : -1;
            int lineAfter = partner(after, b) == next ? b++ : -1;
            Impact.Line line = line(next, lineBefore, lineAfter);
            lines.add(line);
            tallies.computeIfAbsent(
                            rank(line.from()) << 32 | rank(line.to()), key -> new Tally(line))
                    .add(line);
        }
        List<Impact.Move> moves =
                tallies.values().stream().map(Tally::move).sorted(order()).toList();
        Impact.Sum total =
                moves.stream().map(Impact.Move::sum).reduce(Impact.Sum.NONE, Impact.Sum::plus);
        List<Impact.Level> levels = levels(moves);
        return new Impact(
                before,
                after,
                after.day(),
                after.rules().currency(),
                levels,
                moves,
                total,
                lines,
                unvalued,
                BigDecimal.valueOf(uplift, 6),
                breakEven(total),
                new Rails(after.rules(), levels, lines, total).verdicts());
    }

    /// Those who rise first, the lowest moves on top, then those who fall, then those who stay.
    private static Comparator<Impact.Move> order() {
        return Comparator.comparing(Impact.Move::way)
                .thenComparing(move ->
                        move.way() == Impact.Way.UP ? rank(move.from()) : -rank(move.from()))
                .thenComparing(move -> rank(move.to()));
    }

    private static int partner(TierGrid grid, int line) {
        return line < grid.size() ? grid.partner(line) : Integer.MAX_VALUE;
    }

    private static long rank(Optional<Tier> tier) {
        return tier.map(Tier::rank).orElse(0L);
    }

    private Impact.Line line(int nr, int lineBefore, int lineAfter) {
        int from = standing(before, lineBefore);
        int to = standing(after, lineAfter);
        Optional<Tier> tierBefore = tiersBefore.get(from + 1);
        Optional<Tier> tierAfter = tiersAfter.get(to + 1);
        long climb = rank(tierAfter) - rank(tierBefore);
        Impact.Way way = climb > 0 ? Impact.Way.UP : climb < 0 ? Impact.Way.DOWN : Impact.Way.STAY;
        Worth earns = Worth.NOTHING;
        long gained = 0;
        if (revenue(lineBefore, lineAfter) instanceof Outcome.Ok<Amount>(Amount revenue)) {
            earns =
                    worth(valuerAfter, nr, after, to, revenue)
                            .minus(worth(valuerBefore, nr, before, from, revenue));
            gained = sold(revenue, way);
        } else {
            unvalued++;
        }
        return new Impact.Line(
                partners.id(nr),
                nr,
                tierBefore,
                tierAfter,
                way,
                earns,
                gained,
                way == Impact.Way.STAY && isNewlyAtRisk(lineBefore, lineAfter),
                lineAfter >= 0 && after.isPartial(lineAfter));
    }

    private Outcome<Amount> revenue(int lineBefore, int lineAfter) {
        return lineAfter >= 0 ? after.trailing(lineAfter) : before.trailing(lineBefore);
    }

    private static Worth worth(Valuer valuer, int nr, TierGrid grid, int step, Amount revenue) {
        return step < 0 ? Worth.NOTHING : valuer.worth(nr, grid.rules().steps().get(step), revenue);
    }

    /// The margin of what a partner is assumed to sell more, or less.
    private long sold(Amount revenue, Impact.Way way) {
        if (way == Impact.Way.STAY) {
            return 0;
        }
        long sales = way == Impact.Way.UP ? revenue.e4() : -revenue.e4();
        long earned = Scaled.multiplyDivide(sales, margin, ONE, Rounding.HALF_UP);
        sellsMore += earned;
        return Scaled.multiplyDivide(earned, uplift, ONE, Rounding.HALF_UP);
    }

    /// The place of the step that is reached, or of an honorary one above it; −1 for none.
    private int standing(TierGrid grid, int line) {
        if (line < 0) {
            return -1;
        }
        Integer tier = honorary.isEmpty() ? null : honorary.get(grid.partner(line));
        return tier == null
                ? grid.step(line)
                : Math.max(
                        grid.step(line),
                        grid.rules().place(grid.ecosystem().table(Tier.KIND).id(tier)));
    }

    private boolean isNewlyAtRisk(int lineBefore, int lineAfter) {
        return lineBefore >= 0
                && lineAfter >= 0
                && after.step(lineAfter) >= 0
                && !honorary.containsKey(after.partner(lineAfter))
                && !after.withstands(lineAfter, SETBACK)
                && before.withstands(lineBefore, SETBACK);
    }

    private List<Impact.Level> levels(List<Impact.Move> moves) {
        Map<Id, int[]> counts = new LinkedHashMap<>();
        int[] none = new int[2];
        tiers.keySet().forEach(id -> counts.put(id, new int[2]));
        for (Impact.Move move : moves) {
            int partners = move.sum().partners();
            move.from().map(tier -> counts.getOrDefault(tier.id(), none)).orElse(none)[0] +=
                    partners;
            move.to().map(tier -> counts.getOrDefault(tier.id(), none)).orElse(none)[1] += partners;
        }
        List<Impact.Level> levels = new ArrayList<>();
        tiers.values().stream()
                .sorted(Comparator.comparing(Tier::rank))
                .forEach(tier -> {
                    int[] count = counts.getOrDefault(tier.id(), none);
                    int place = after.rules().place(tier.id());
                    levels.add(
                            new Impact.Level(
                                    Optional.of(tier),
                                    count[0],
                                    count[1],
                                    place < 0
                                            ? Optional.empty()
                                            : after.rules().steps().get(place).targetShare()));
                });
        if (none[0] + none[1] > 0) {
            levels.addFirst(new Impact.Level(Optional.empty(), none[0], none[1], Optional.empty()));
        }
        return levels;
    }

    /// The uplift at which the change pays for itself; none when nothing more is sold.
    private Optional<BigDecimal> breakEven(Impact.Sum total) {
        return sellsMore <= 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(total.cost().total())
                                .divide(BigDecimal.valueOf(sellsMore), 6, RoundingMode.HALF_UP));
    }
}
