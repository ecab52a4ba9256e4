package app.mangrove.mix.optimise.plan;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.Limit;
import app.mangrove.mix.optimise.Rule;
import app.mangrove.mix.target.Cells;
import app.mangrove.mix.target.Entry;
import app.mangrove.mix.target.PlanTargets;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;
import app.mangrove.model.mix.MixConstraint;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The limits of a plan, its targets where they are the goal, and the budget that was asked for.
final class PlanLimits {
    private static final int MONTHS = 3;
    private static final double E4 = 10_000;

    private final Ecosystem eco;
    private final Wish wish;
    private final Places places;
    private final LocalDate start;
    private final int quarters;
    private final List<Problem> problems;
    private final List<Limit> limits = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    PlanLimits(
            Ecosystem eco,
            Wish wish,
            Places places,
            LocalDate start,
            int quarters,
            List<Problem> problems) {
        this.eco = eco;
        this.wish = wish;
        this.places = places;
        this.start = start;
        this.quarters = quarters;
        this.problems = problems;
    }

    List<Limit> all() {
        constraints();
        if (wish.goal() == Goal.LEAST_COST) {
            PlanTargets.dates(eco, wish.plan()).forEach(this::targets);
        }
        if (wish.budget() != null) {
            List<Integer> all = IntStream.range(0, places.cells().size()).boxed().toList();
            sources.add(new Source.Asked());
            limits.add(new Limit(Rule.BUDGET, "", all, 0, quarters, wish.budget().doubleValue()));
        }
        return limits;
    }

    /// Where each of them comes from, in their order.
    List<Source> sources() {
        return sources;
    }

    private void constraints() {
        Cells cells = Cells.of(eco, MixConstraint.KIND);
        eco.table(MixConstraint.KIND)
                .forEach(nr -> {
                    MixConstraint row = eco.row(MixConstraint.KIND, nr);
                    boolean off = Boolean.TRUE.equals(row.off());
                    if (!off
                            && eco.target(MixConstraint.KIND, MixConstraint.PLAN, nr)
                                    == wish.plan()) {
                        constraint(row, cells.at(nr), nr);
                    }
                });
    }

    private void constraint(MixConstraint row, Cell cell, int nr) {
        Rule rule = Rule.valueOf(row.rule());
        boolean money = rule == Rule.BUDGET || rule == Rule.REVENUE_MIN;
        Double amount = money ? amount(row, nr) : number(row.limit());
        if (!isTold(cell) || amount == null) {
            if (isTold(cell)) {
                problems.add(Problem.of("mix.optimise.empty", name(cell)));
            }
            return;
        }
        Cell whole = cell.with(Axis.TYPE, 0).with(Axis.TIER, 0);
        if (cell.type() == 0 && cell.tier() == 0) {
            whole = Cell.ALL;
        }
        sources.add(new Source.Constraint(nr));
        limits.add(
                new Limit(
                        rule,
                        name(cell),
                        places.within(cell),
                        places.within(whole),
                        row.periodFrom() == null ? 0 : first(row.periodFrom()),
                        row.periodTo() == null ? quarters : first(row.periodTo()),
                        amount));
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    private @Nullable Double amount(MixConstraint row, int nr) {
        if (row.amount() == null) {
            return null;
        }
        int code = eco.target(MixConstraint.KIND, MixConstraint.CURRENCY, nr);
        String from = code == 0 ? wish.lens().currency() : eco.name(Currency.KIND, code);
        long e4 = row.amount().setScale(4, RoundingMode.HALF_UP).unscaledValue().longValueExact();
        Outcome<Amount> converted =
                RateTable.of(eco)
                        .convert(new Amount(e4, from), wish.lens().asOf(), wish.lens().in());
        converted.failure().ifPresent(problems::add);
        return converted.optional().map(value -> value.e4() / E4).orElse(null);
    }

    private void targets(LocalDate date) {
        int quarter =
                (int) Math.ceilDiv(ChronoUnit.MONTHS.between(start, date.plusDays(1)), MONTHS) - 1;
        if (quarter < 0 || quarter >= quarters) {
            problems.add(Problem.of("mix.optimise.outside", date));
            return;
        }
        PlanTargets of = PlanTargets.of(eco, wish.lens(), wish.plan(), date);
        problems.addAll(of.problems());
        of.of(PlanTargets.Goal.COUNT)
                .entries()
                .forEach(entry -> target(Rule.COUNT_MIN, entry, date, quarter, 1));
        of.of(PlanTargets.Goal.CAPACITY)
                .entries()
                .forEach(entry -> target(Rule.CAPACITY_MIN, entry, date, quarter, E4 * 4));
        of.of(PlanTargets.Goal.REVENUE)
                .entries()
                .forEach(entry -> target(Rule.REVENUE_MIN, entry, date, quarter, E4 * 4));
    }

    private void target(Rule rule, Entry entry, LocalDate date, int quarter, double unit) {
        if (isTold(entry.cell())) {
            sources.add(new Source.Target(entry.cell(), date));
            limits.add(
                    new Limit(
                            rule,
                            name(entry.cell()),
                            places.within(entry.cell()),
                            quarter,
                            quarter + 1,
                            entry.value() / unit));
        }
    }

    /// Industries and product lines are no matter of recruiting here: what names one is left out.
    private boolean isTold(Cell cell) {
        boolean told = cell.vertical() == 0 && cell.productLine() == 0;
        if (!told) {
            problems.add(Problem.of("mix.optimise.axis", name(cell)));
        }
        return told;
    }

    private int first(LocalDate date) {
        return (int) Math.ceilDiv(ChronoUnit.MONTHS.between(start, date), MONTHS);
    }

    private String name(Cell cell) {
        List<String> names = new ArrayList<>();
        for (Axis axis : Axis.all()) {
            if (cell.at(axis) > 0) {
                names.add(eco.name(axis.kind(), cell.at(axis)));
            }
        }
        return String.join(", ", names);
    }
}
