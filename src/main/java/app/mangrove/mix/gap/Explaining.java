package app.mangrove.mix.gap;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Amount;
import app.mangrove.mix.actual.Span;
import app.mangrove.mix.capacity.Assumption;
import app.mangrove.mix.capacity.Figure;
import app.mangrove.mix.cell.Cell;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Why a cell can bring what it can, and why so many partners are to be recruited.
public final class Explaining {
    /// Partners that have a step of their own.
    private static final int MOST = 50;

    private final GapGrid grid;
    private final List<Step> steps = new ArrayList<>();

    private Explaining(GapGrid grid) {
        this.grid = grid;
    }

    /// The capacity that is expected of a cell by the date, in ten-thousandths: each partner's
    /// productivity, ramp and loss, who comes, and the sum.
    public static Explained<Long> expected(GapGrid grid, Gap gap) {
        Explaining why = new Explaining(grid);
        why.capacity(gap);
        return new Explained<>(gap.expected(), why.steps);
    }

    /// How many partners are to be recruited.
    public static Explained<Integer> needed(GapGrid grid, Gap gap) {
        Explaining why = new Explaining(grid);
        Recruiting plan = Recruiting.of(grid, gap);
        if (plan.aim() != Recruiting.Aim.COUNT) {
            why.capacity(gap);
            why.figure("mix.rule.productivity", plan.assumption().productivity());
        }
        why.step(
                Step.Kind.DIFFERENCE,
                "mix.rule.missing",
                List.of(
                        plan.wanted().isEmpty() ? "" : plan.text(plan.wanted().getAsLong()),
                        plan.text(plan.expected())),
                plan.text(
                        plan.wanted().isEmpty()
                                ? 0
                                : Math.max(0, plan.wanted().getAsLong() - plan.expected())),
                plan.aim() == Recruiting.Aim.COUNT ? "count" : why.currency(),
                List.of());
        why.step(
                Step.Kind.ROUND,
                "mix.rule.needed",
                List.of(plan.text(plan.each())),
                Integer.toString(plan.needed()),
                "count",
                List.of());
        return new Explained<>(plan.needed(), why.steps);
    }

    private String currency() {
        return grid.question().lens().currency();
    }

    private void capacity(Gap gap) {
        Cell cell = gap.cell();
        int[] partners = grid.partners(cell);
        Forecast forecast = grid.forecast();
        int named = Math.min(MOST, partners.length);
        for (int i = 0; i < named; i++) {
            int nr = partners[i];
            Assumption of = forecast.assumption(grid.standing(), nr);
            int ahead = Span.months(grid.question().lens().asOf(), grid.question().date());
            int months = grid.standing().months(nr, grid.question().date());
            step(
                    Step.Kind.MEASURE,
                    "mix.rule.partner",
                    List.of(
                            grid.standing().ecosystem().name(Partner.KIND, nr),
                            of.productivity().value().toPlainString(),
                            share(of.rampedE6(months)),
                            share(of.lostE6(ahead))),
                    Amount.text(forecast.then(nr), 2),
                    currency(),
                    List.of(
                            new Step.Leaf(
                                    Partner.KIND.key(),
                                    grid.standing()
                                            .ecosystem()
                                            .table(Partner.KIND)
                                            .id(nr)
                                            .toString())));
        }
        long rest = 0;
        for (int i = named; i < partners.length; i++) {
            rest += forecast.then(partners[i]);
        }
        if (partners.length > named) {
            step(
                    Step.Kind.ROWS,
                    "mix.rule.others",
                    List.of(Integer.toString(partners.length - named)),
                    Amount.text(rest, 2),
                    currency(),
                    List.of());
        }
        if (cell.productLine() > 0) {
            step(
                    Step.Kind.SPLIT,
                    "mix.rule.line",
                    List.of(),
                    Amount.text(gap.expected() - gap.coming(), 2),
                    currency(),
                    List.of());
        }
        step(
                Step.Kind.ROWS,
                "mix.rule.coming",
                List.of(grid.question().date().toString()),
                Amount.text(gap.coming(), 2),
                currency(),
                List.of());
        step(
                Step.Kind.MEASURE,
                "mix.rule.expected",
                List.of(
                        Amount.text(gap.expected() - gap.coming(), 2),
                        Amount.text(gap.coming(), 2)),
                Amount.text(gap.expected(), 2),
                currency(),
                List.of());
    }

    private void figure(String rule, Figure figure) {
        step(
                Step.Kind.LOOK_UP,
                rule,
                List.of(
                        figure.origin().name(),
                        figure.sample().toPlainString(),
                        figure.low().toPlainString(),
                        figure.high().toPlainString()),
                figure.value().toPlainString(),
                currency(),
                figure.row() == null
                        ? List.of()
                        : List.of(
                                new Step.Leaf(MixAssumption.KIND.key(), figure.row().toString())));
    }

    private static String share(long e6) {
        return BigDecimal.valueOf(e6, 6).stripTrailingZeros().toPlainString();
    }

    private void step(
            Step.Kind kind,
            String rule,
            List<String> inputs,
            String result,
            String unit,
            List<Step.Leaf> leaves) {
        steps.add(new Step(kind, rule, inputs, result, unit, leaves));
    }
}
