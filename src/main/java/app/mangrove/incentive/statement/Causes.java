package app.mangrove.incentive.statement;

import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.plan.Changed;
import app.mangrove.incentive.plan.Earned;
import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.plan.PlanSetup;
import app.mangrove.incentive.plan.WhatIf;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Correction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What made the correction of a closed month: what changed between what its last statement knew
/// and what is known now, and what each change came to.
///
/// Shape: the causes, the largest first, and `others` add up to the correction. Rows are taken back
/// one after another, the last first, so that each has what it added to those before it. `others`
/// is what no row, amount by hand, agreement or term accounts for: holdback, stacks, budgets, rates
/// of exchange, tiers. Unit: minor units of the statement's currency.
public record Causes(List<Cause> causes, long others) {
    /// With more changed rows than this none is told apart.
    private static final int MOST_ROWS = 20_000;

    public Causes {
        causes = List.copyOf(causes);
    }

    /// What changed.
    public enum Type {
        ADDED,
        CHANGED,
        REMOVED,
        ADJUSTMENT,
        AGREEMENT,
        TERMS
    }

    /// One change: `label` is the number of a row, the reason of an amount by hand, or a name;
    /// `source` is the row that can be opened.
    public record Cause(Type type, String label, long minor, @Nullable Link source) {
        /// The key of its sentence, whose place is the label.
        public String key() {
            return "statement.cause." + type.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// The largest ones.
    public List<Cause> listed(int most) {
        return causes.stream().limit(most).toList();
    }

    /// How many there are beside the largest ones.
    public int rest(int most) {
        return Math.max(0, causes.size() - most);
    }

    /// What those beside the largest come to.
    public long restMinor(int most) {
        return causes.stream().skip(most).mapToLong(Cause::minor).reduce(0, Math::addExact);
    }

    /// Finds causes of corrections between two calculations: by what the statement before knew, and
    /// by what the corrections were made of. Shape: safe to be asked from one thread at a time.
    public static final class Finder {
        private final Calculation before;
        private final Calculation now;
        private @Nullable List<Changed> changed;

        public Finder(Calculation before, Calculation now) {
            this.before = before;
            this.now = now;
        }

        /// Empty when the line is no correction or its plan is gone.
        public Optional<Causes> of(int partner, Line line) {
            int plan = now.plan(line.plan());
            if (line.type() != Line.Type.CORRECTION || plan < 0) {
                return Optional.empty();
            }
            int month = month(now.earnings().axis(), line.period());
            List<Changed> rows = changed;
            if (rows == null) {
                rows = Changed.between(before.earnings(), now.earnings(), MOST_ROWS);
                changed = rows;
            }
            return month < 0
                    ? Optional.empty()
                    : Optional.of(new Search(before, now, plan, partner, month).run(line, rows));
        }

        /// The causes of every correction of a statement.
        public Map<Line, Causes> of(PartnerStatement statement) {
            Map<Line, Causes> all = new LinkedHashMap<>();
            statement
                    .lines()
                    .forEach(line ->
                            of(statement.partner(), line)
                                    .ifPresent(causes -> all.put(line, causes)));
            return all;
        }
    }

    private static int month(Axis axis, String label) {
        for (int m = 0; m < axis.count(); m++) {
            if (axis.label(m).equals(label)) {
                return m;
            }
        }
        return -1;
    }

    /// Looks for the causes of one plan's month.
    private static final class Search {
        private final Earnings before;
        private final Earnings now;
        private final int plan;
        private final int old;
        private final int partner;
        private final int month;
        private final int monthBefore;
        private final List<Cause> found = new ArrayList<>();

        Search(Calculation before, Calculation now, int plan, int partner, int month) {
            this.before = before.earnings();
            this.now = now.earnings();
            this.plan = plan;
            this.partner = partner;
            this.month = month;
            old = before.plan(this.now.plans().get(plan).plan().name());
            monthBefore = month(this.before.axis(), this.now.axis().label(month));
        }

        Causes run(Line line, List<Changed> changed) {
            PlanSetup setup = now.plans().get(plan);
            if (old < 0) {
                long given = now.earned(plan).given().at(partner, month);
                add(Type.TERMS, setup.plan().name(), given, null);
            } else {
                PlanSetup known = before.plans().get(old);
                if (known.plan().equals(setup.plan())
                        && known.agreements().equals(setup.agreements())) {
                    rows(changed);
                } else {
                    terms(known, setup);
                }
                adjustments();
            }
            found.sort(
                    Comparator.comparingLong((Cause cause) -> -Math.abs(cause.minor()))
                            .thenComparing(Cause::label));
            long sum = found.stream().mapToLong(Cause::minor).sum();
            return new Causes(found, Math.subtractExact(line.minor(), sum));
        }

        private void add(Type type, String label, long minor, @Nullable Link source) {
            if (minor != 0) {
                found.add(new Cause(type, label, minor, source));
            }
        }

        private void rows(List<Changed> changed) {
            if (changed.size() >= MOST_ROWS) {
                return;
            }
            WhatIf state = new WhatIf(now, plan);
            long last = now.earned(plan).given().at(partner, month);
            for (Changed row : changed.reversed()) {
                if (row.is()) {
                    state.less(row.source(), row.nr());
                }
                if (row.was()) {
                    state.more(before, old, row.source(), row.nr());
                }
                if (state.concerns(partner)) {
                    long then = state.given(partner, month);
                    add(type(row), label(row), Math.subtractExact(last, then), link(row));
                    last = then;
                }
            }
        }

        private static Type type(Changed row) {
            return !row.was() ? Type.ADDED : row.is() ? Type.CHANGED : Type.REMOVED;
        }

        private Ecosystem holder(Changed row) {
            return row.is() ? now.job().ecosystem() : before.job().ecosystem();
        }

        private String label(Changed row) {
            Kind<?> kind = SourceTable.kind(row.source());
            Ecosystem ecosystem = holder(row);
            if (kind == Transaction.KIND) {
                String number = ecosystem.row(Transaction.KIND, row.nr()).number();
                if (number != null && !number.isBlank()) {
                    return number;
                }
            }
            String key = ecosystem.externalKey(kind, row.nr());
            return key.isBlank() ? ecosystem.name(kind, row.nr()) : key;
        }

        private @Nullable Link link(Changed row) {
            Kind<?> kind = SourceTable.kind(row.source());
            return row.is()
                    ? new Link(kind.key(), now.job().ecosystem().table(kind).id(row.nr()))
                    : null;
        }

        /// Terms that changed are one cause with all that they and late rows came to.
        private void terms(PlanSetup known, PlanSetup setup) {
            long then = monthBefore < 0 ? 0 : before.earned(old).given().at(partner, monthBefore);
            long all = Math.subtractExact(now.earned(plan).given().at(partner, month), then);
            if (known.plan().equals(setup.plan())) {
                Set<String> names = new HashSet<>();
                differing(setup.agreements(), known.agreements(), names);
                differing(known.agreements(), setup.agreements(), names);
                String label = String.join(", ", names.stream().sorted().toList());
                add(Type.AGREEMENT, label, all, null);
            } else {
                add(Type.TERMS, setup.plan().name(), all, null);
            }
        }

        private static void differing(
                List<Agreement> some, List<Agreement> others, Set<String> names) {
            some.stream()
                    .filter(each -> !others.contains(each))
                    .map(Agreement::name)
                    .forEach(names::add);
        }

        private void adjustments() {
            int exponent = now.plans().get(plan).exponent();
            List<Correction> gone =
                    new ArrayList<>(
                            monthBefore < 0
                                    ? List.of()
                                    : before.earned(old).corrections(partner, monthBefore));
            for (Correction each : now.earned(plan).corrections(partner, month)) {
                if (!gone.remove(each)) {
                    add(Type.ADJUSTMENT, each.reason(), Earned.minor(each, exponent), null);
                }
            }
            gone.forEach(each ->
                    add(Type.ADJUSTMENT, each.reason(), -Earned.minor(each, exponent), null));
        }
    }
}
