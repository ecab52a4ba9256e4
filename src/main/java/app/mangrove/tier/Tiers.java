package app.mangrove.tier;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Parallel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Specialisation;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// The engine of tier ladders: measures every partner once for each measure, keeps what it measured
/// while the tables that it was read from stay the same, and judges as often as a rule changes.
///
/// Shape: safe from any thread; two instances give the same answers.
public final class Tiers {
    /// Measures that are kept at most.
    private static final int KEPT = 128;

    /// Kinds that no measure depends on, so that editing a ladder measures nothing again.
    private static final Set<Kind<?>> RULES =
            Set.of(
                    Ladder.KIND,
                    LadderVersion.KIND,
                    Rung.KIND,
                    Criterion.KIND,
                    CategoryRule.KIND,
                    Benefit.KIND,
                    GuardRail.KIND,
                    Membership.KIND);

    private final Map<Measure, Held> held = new LinkedHashMap<>(16, 0.75f, true);
    private volatile WeakReference<@Nullable TierGrid> compared = new WeakReference<>(null);

    private record Held(List<Table> from, Measured values) {
        boolean serves(List<Table> tables) {
            for (int i = 0; i < tables.size(); i++) {
                if (from.get(i) != tables.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Which tier each partner of the ladder reaches on a day.
    public TierGrid evaluate(Ecosystem ecosystem, LadderRules rules, LocalDate day, Cancel cancel) {
        List<Measure> wanted = new ArrayList<>(Judging.measures(ecosystem, rules, day));
        Measure trailing = Measure.trailing(rules, day);
        if (!wanted.contains(trailing)) {
            wanted.add(trailing);
        }
        Map<Measure, Measured> values = values(ecosystem, wanted, cancel);
        int[] partners = Population.of(ecosystem, rules.ladder().id(), day);
        return TierGrid.of(
                ecosystem,
                rules,
                day,
                partners,
                new Judging(ecosystem, rules, day, values),
                values.getOrDefault(trailing, Measured.empty()));
    }

    /// What the rules of one version would do in the place of another's on a day, each valued by
    /// its own benefits.
    public Impact impact(
            Ecosystem ecosystem,
            LadderRules base,
            LadderRules changed,
            LocalDate day,
            Cancel cancel) {
        String currency = changed.currency();
        return impact(
                before(ecosystem, base, day, cancel),
                evaluate(ecosystem, changed, day, cancel),
                new LadderValuer(ecosystem, base, currency, day),
                new LadderValuer(ecosystem, changed, currency, day));
    }

    /// The grid that changes are compared with, which stays the same while a threshold is dragged.
    private TierGrid before(Ecosystem ecosystem, LadderRules base, LocalDate day, Cancel cancel) {
        TierGrid last = compared.get();
        if (last != null
                && last.ecosystem() == ecosystem
                && last.rules() == base
                && last.day().equals(day)) {
            return last;
        }
        TierGrid grid = evaluate(ecosystem, base, day, cancel);
        compared = new WeakReference<>(grid);
        return grid;
    }

    /// The difference between two grids of one snapshot and day, valued as the caller says.
    public Impact impact(TierGrid before, TierGrid after, Valuer valuedBefore, Valuer valuedAfter) {
        return new Impacting(before, after, valuedBefore, valuedAfter).impact();
    }

    private Map<Measure, Measured> values(
            Ecosystem ecosystem, List<Measure> wanted, Cancel cancel) {
        @Nullable Measured[] found = new Measured[wanted.size()];
        List<List<Table>> tables = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            tables.add(tables(ecosystem, wanted.get(i)));
            found[i] = known(wanted.get(i), tables.get(i));
        }
        int[] open = IntStream.range(0, found.length).filter(i -> found[i] == null).toArray();
        if (open.length > 0) {
            Parallel.run(
                    open.length,
                    cancel,
                    i ->
                            found[open[i]] =
                                    Measuring.of(ecosystem, wanted.get(open[i]), cancel).values());
        }
        Map<Measure, Measured> values = new LinkedHashMap<>();
        for (int i = 0; i < found.length; i++) {
            Measured measured = Objects.requireNonNull(found[i]);
            values.put(wanted.get(i), measured);
            keep(wanted.get(i), new Held(tables.get(i), measured));
        }
        return values;
    }

    private @Nullable Measured known(Measure measure, List<Table> tables) {
        synchronized (held) {
            Held before = held.get(measure);
            return before != null && before.serves(tables) ? before.values : null;
        }
    }

    private void keep(Measure measure, Held values) {
        synchronized (held) {
            held.put(measure, values);
            while (held.size() > KEPT) {
                held.remove(held.keySet().iterator().next());
            }
        }
    }

    /// What a measure is read from; a filter may lead anywhere but to the rules themselves.
    private static List<Table> tables(Ecosystem ecosystem, Measure measure) {
        List<Kind<?>> kinds =
                measure.filter().isEmpty()
                        ? new ArrayList<>(
                                Arrays.asList(
                                        Partner.KIND, Person.KIND, Events.kind(measure.metric())))
                        : new ArrayList<>(Kinds.ALL);
        kinds.removeAll(RULES);
        if (measure.in() != null) {
            kinds.addAll(List.of(FxRate.KIND, Currency.KIND));
        }
        if (measure.metric().equals("NEW_CUSTOMERS")) {
            kinds.addAll(List.of(Account.KIND, Deal.KIND));
        }
        if (!measure.scope().equals("OWN")) {
            kinds.add(Relation.KIND);
        }
        if (!measure.what().isEmpty()) {
            kinds.addAll(List.of(Specialisation.KIND, ProductLine.KIND));
        }
        return kinds.stream().<Table>map(ecosystem::table).toList();
    }
}
