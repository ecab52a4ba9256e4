package app.mangrove.tier.review;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.fact.TierTimeline;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.Tier;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;
import app.mangrove.tier.TierGrid;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A review of a ladder on the day of a grid: what each partner's membership becomes under the
/// version's policy.
///
/// Shape: memberships change on the day after the review. Who no longer reaches its tier first has
/// the days of grace, then those of probation, then falls by one step or to what it reaches; grace
/// and probation are looked at in reviews only. Honorary tiers stay.
public final class Review {
    private final TierGrid grid;
    private final LadderRules rules;
    private final TierTimeline timeline;
    private final Table memberships;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final Map<Integer, Long> planned = new HashMap<>();

    private Review(TierGrid grid) {
        this.grid = grid;
        rules = grid.rules();
        timeline = TierTimeline.of(grid.ecosystem());
        memberships = grid.ecosystem().table(Membership.KIND);
        int day = (int) grid.day().toEpochDay();
        for (int line = 0; line < grid.size(); line++) {
            int row = timeline.membership(grid.partner(line), day, rules.ladder().id());
            rows.add(row);
            decisions.add(decide(line, row));
        }
        plan(day);
    }

    /// When the first membership of each partner begins that is planned after the day.
    private void plan(int day) {
        Ints partners = memberships.ints(Membership.PARTNER);
        Ints from = memberships.ints(Membership.VALID_FROM);
        Ints ladders = memberships.ints(Membership.LADDER);
        int own = grid.ecosystem().table(Ladder.KIND).nr(rules.ladder().id());
        memberships.forEach(nr -> {
            boolean ours = ladders.at(nr) <= 0 || ladders.at(nr) == own;
            if (ours && from.at(nr) > day) {
                planned.merge(partners.at(nr), (long) from.at(nr), Math::min);
            }
        });
    }

    public static Review of(TierGrid grid) {
        return new Review(grid);
    }

    /// One decision a partner, in the order of the grid.
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /// Those by which something changes; what was decided before, to begin on the same day, stands.
    public List<Decision> changes() {
        return decisions.stream()
                .filter(Decision::isChange)
                .filter(decision -> isFree(decision.nr()))
                .toList();
    }

    private boolean isFree(int partner) {
        return later(partner).map(day -> day.isAfter(effective())).orElse(true);
    }

    /// The first day of the new memberships.
    public LocalDate effective() {
        return grid.day().plusDays(1);
    }

    private Decision decide(int line, int row) {
        int held = row == 0 ? -1 : rules.place(tier(row));
        String status = row == 0 ? "" : timeline.status(row);
        int reached = grid.step(line);
        if (row == 0 || held < 0) {
            return reached < 0
                    ? decision(line, held, status, Decision.Action.KEEP, held, status)
                    : decision(line, held, status, Decision.Action.ENTER, reached, "REACHED");
        }
        if (reached > held) {
            return decision(line, held, status, Decision.Action.PROMOTE, reached, "REACHED");
        }
        if (reached == held) {
            boolean low = status.equals("GRACE") || status.equals("PROBATION");
            return low
                    ? decision(line, held, status, Decision.Action.RECOVER, held, "REACHED")
                    : decision(line, held, status, Decision.Action.KEEP, held, status);
        }
        return below(line, row, held, status);
    }

    /// A partner that no longer reaches what it holds.
    private Decision below(int line, int row, int held, String status) {
        if (status.equals("HONORARY") || rules.version().demotion().equals("NEVER")) {
            return decision(line, held, status, Decision.Action.HONOUR, held, status);
        }
        if (grid.isPartial(line)) {
            return decision(line, held, status, Decision.Action.WAIT, held, status);
        }
        long grace = days(rules.version().graceDays());
        long probation = days(rules.version().probationDays());
        boolean graced = status.equals("GRACE") && !isOver(row, grace);
        boolean fresh = !status.equals("GRACE") && !status.equals("PROBATION");
        if (graced || fresh && grace > 0) {
            return decision(line, held, status, Decision.Action.GRACE, held, "GRACE");
        }
        boolean tried = status.equals("PROBATION");
        if (tried ? !isOver(row, probation) : probation > 0) {
            return decision(line, held, status, Decision.Action.PROBATION, held, "PROBATION");
        }
        int next = rules.version().demotion().equals("FULL") ? grid.step(line) : held - 1;
        return decision(
                line,
                held,
                status,
                next < 0 ? Decision.Action.LEAVE : Decision.Action.DEMOTE,
                next,
                next < 0 ? "" : "REACHED");
    }

    private static long days(@Nullable Long days) {
        return days == null ? 0 : days;
    }

    /// Whether so many days have passed since a membership began when its review takes effect.
    private boolean isOver(int row, long days) {
        int from = memberships.ints(Membership.VALID_FROM).at(row);
        return effective().toEpochDay() >= from + days;
    }

    private Id tier(int row) {
        int nr = memberships.ints(Membership.TIER).at(row);
        return grid.ecosystem().table(Tier.KIND).id(nr);
    }

    private Optional<LadderStep> step(int place) {
        return place < 0 ? Optional.empty() : Optional.of(rules.steps().get(place));
    }

    private Decision decision(
            int line,
            int held,
            String status,
            Decision.Action action,
            int next,
            String nextStatus) {
        return new Decision(
                grid.id(line),
                grid.partner(line),
                step(held),
                status,
                grid.reached(line),
                action,
                step(next),
                nextStatus);
    }

    /// All changes as one batch; a membership that is planned to begin later ends the new one.
    public List<Edit> edits(Supplier<Id> ids) {
        List<Edit> edits = new ArrayList<>();
        for (int line = 0; line < decisions.size(); line++) {
            Decision decision = decisions.get(line);
            Optional<LocalDate> later = later(decision.nr());
            if (!decision.isChange() || !isFree(decision.nr())) {
                continue;
            }
            if (rows.get(line) > 0) {
                edits.add(ended(rows.get(line), effective()));
            }
            decision.next()
                    .ifPresent(step ->
                            edits.add(
                                    begun(decision, step, ids.get(), effective())
                                            .and(Membership.VALID_TO, later.orElse(null))));
        }
        return edits;
    }

    /// The edits that let partners keep what they hold in grace until a day, whatever they reach;
    /// from then on they have what they reach now.
    public List<Edit> grace(List<Id> partners, LocalDate until, Supplier<Id> ids) {
        List<Edit> edits = new ArrayList<>();
        for (int line = 0; line < decisions.size(); line++) {
            Decision decision = decisions.get(line);
            if (decision.held().isEmpty()
                    || !partners.contains(decision.partner())
                    || !until.isAfter(effective())) {
                continue;
            }
            edits.add(ended(rows.get(line), effective()));
            edits.add(
                    membership(decision.partner(), decision.held().get(), "GRACE", ids.get())
                            .and(Membership.VALID_FROM, effective())
                            .and(Membership.VALID_TO, until));
            decision.reached()
                    .ifPresent(step ->
                            edits.add(
                                    membership(decision.partner(), step, "REACHED", ids.get())
                                            .and(Membership.VALID_FROM, until)));
        }
        return edits;
    }

    private Edit.Put begun(Decision decision, LadderStep step, Id id, LocalDate from) {
        return membership(decision.partner(), step, decision.nextStatus(), id)
                .and(Membership.VALID_FROM, from);
    }

    private Edit.Put membership(Id partner, LadderStep step, String status, Id id) {
        return Edit.add(Membership.KIND, id)
                .and(Membership.PARTNER, partner)
                .and(Membership.TIER, step.tier().id())
                .and(Membership.LADDER, rules.ladder().id())
                .and(Membership.STATUS, status);
    }

    private Edit ended(int row, LocalDate to) {
        return Edit.change(Membership.KIND, memberships.id(row), memberships.commit(row))
                .and(Membership.VALID_TO, to);
    }

    private Optional<LocalDate> later(int partner) {
        return Optional.ofNullable(planned.get(partner)).map(LocalDate::ofEpochDay);
    }
}
