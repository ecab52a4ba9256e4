package app.mangrove.incentive.explain;

import app.mangrove.base.explain.Step;
import app.mangrove.incentive.price.Brackets;
import app.mangrove.incentive.price.GrowthTable;
import app.mangrove.incentive.price.Pricing;
import app.mangrove.incentive.price.StepFactor;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.window.Recorder;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.RatePart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Tells what was done to the asked month by windows, tables and limits, as it is recorded.
final class WindowSteps implements Recorder {
    private final Steps steps;
    private final Axis axis;
    private final int first;
    private final int month;
    private final int measureScale;
    private final List<Long> measures = new ArrayList<>();

    WindowSteps(Steps steps, Axis axis, int first, int month, int measureScale) {
        this.steps = steps;
        this.axis = axis;
        this.first = first;
        this.month = month;
        this.measureScale = measureScale;
    }

    private String measure(long value) {
        return Steps.number(value, measureScale);
    }

    @Override
    public void priced(Priced priced) {
        if (priced.month() < first || priced.month() > month) {
            return;
        }
        if (priced.start() == priced.month() || measures.isEmpty()) {
            measures.clear();
        }
        long before = measures.stream().mapToLong(value -> value).sum();
        measures.add(priced.measure() - before);
        if (priced.month() == month) {
            tell(priced);
        }
    }

    private void tell(Priced priced) {
        steps.add(
                Step.Kind.CUMULATE,
                "incentive.step.window",
                measures.stream().map(this::measure).toList(),
                measure(priced.measure()),
                axis.label(priced.start()) + " – " + axis.label(priced.month()));
        steps.add(
                Step.Kind.VERSION,
                "incentive.step.version",
                List.of(
                        priced.slot().agreement(),
                        java.time.LocalDate.ofEpochDay(
                                        Math.max(priced.slot().from(), axis.firstDay(0)))
                                .toString()),
                priced.slot().terms().name(),
                "");
        Pricing pricing = priced.slot().kernel().pricing();
        List<BigDecimal> parts = new ArrayList<>();
        if (pricing.flat() != 0) {
            parts.add(part(priced.measure(), pricing.flat(), pricing, "incentive.step.rate"));
        }
        pricing.brackets().forEach(table -> brackets(table, priced, pricing, parts));
        pricing.growths().forEach(table -> growth(table, priced, pricing, parts));
        factors(priced, pricing);
        round(priced, pricing, parts);
        steps.add(
                Step.Kind.DIFFERENCE,
                "incentive.step.month",
                List.of(steps.money(priced.amount()), steps.money(priced.before())),
                steps.money(Math.subtractExact(priced.amount(), priced.before())),
                steps.currency());
    }

    private BigDecimal part(long measure, long rate, Pricing pricing, String rule) {
        BigDecimal factor = BigDecimal.valueOf(rate, pricing.scales().rate());
        BigDecimal product = BigDecimal.valueOf(measure, measureScale).multiply(factor);
        steps.add(
                Step.Kind.LOOK_UP,
                rule,
                List.of(measure(measure), factor.stripTrailingZeros().toPlainString()),
                product.toPlainString(),
                steps.currency());
        return product;
    }

    private void brackets(Brackets table, Priced priced, Pricing pricing, List<BigDecimal> parts) {
        RatePart.Cumulative terms = table.terms();
        boolean nothing = terms.below() == RatePart.Below.NOTHING;
        long measure = priced.measure();
        if (nothing && measure <= 0) {
            return;
        }
        int reached = table.step(measure);
        switch (terms.mode()) {
            case MARGINAL -> {
                for (int i = 0; i < terms.steps().size(); i++) {
                    long inside = table.part(i, measure);
                    if (inside != 0) {
                        parts.add(
                                part(
                                        inside,
                                        pricing.scales().rate(terms.steps().get(i).rate()),
                                        pricing,
                                        "incentive.step.bracket"));
                    }
                }
            }
            case RETROACTIVE -> {
                if (reached >= 0 || !nothing) {
                    int step = Math.max(0, reached);
                    parts.add(
                            part(
                                    measure,
                                    pricing.scales().rate(terms.steps().get(step).rate()),
                                    pricing,
                                    "incentive.step.step"));
                }
            }
            case FIXED -> {
                if (reached >= 0) {
                    parts.add(terms.steps().get(reached).rate());
                }
            }
            case INTERPOLATED -> {}
        }
    }

    private void growth(GrowthTable table, Priced priced, Pricing pricing, List<BigDecimal> parts) {
        int step = table.step(priced.measure(), priced.baseline());
        if (step < 0) {
            return;
        }
        boolean excess = table.terms().on() == RatePart.On.EXCESS;
        long measure = priced.measure() - (excess ? priced.baseline() : 0);
        parts.add(
                part(
                        measure,
                        pricing.scales().rate(table.terms().steps().get(step).rate()),
                        pricing,
                        "incentive.step.growth"));
    }

    private void factors(Priced priced, Pricing pricing) {
        for (int i = 0; i < priced.metrics().length; i++) {
            StepFactor table = pricing.stepFactors().get(i);
            RatePart.Step step = table.terms().steps().get(table.step(priced.metrics()[i]));
            steps.add(
                    Step.Kind.FILTER,
                    "incentive.step.metric",
                    List.of(
                            table.terms().metric(),
                            BigDecimal.valueOf(priced.metrics()[i], 6)
                                    .stripTrailingZeros()
                                    .toPlainString()),
                    step.rate().toPlainString(),
                    "");
        }
    }

    private void round(Priced priced, Pricing pricing, List<BigDecimal> parts) {
        BigDecimal factor = BigDecimal.valueOf(pricing.fixedFactor(), pricing.fixedScale());
        for (int i = 0; i < priced.metrics().length; i++) {
            StepFactor table = pricing.stepFactors().get(i);
            factor =
                    factor.multiply(
                            table.terms().steps().get(table.step(priced.metrics()[i])).rate());
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (pricing.brackets().stream().anyMatch(Brackets::isLine)) {
            steps.add(
                    Step.Kind.LOOK_UP,
                    "incentive.step.table",
                    List.of(measure(priced.measure())),
                    steps.money(priced.amount()),
                    steps.currency());
            return;
        }
        BigDecimal exact = sum;
        if (parts.size() != 1) {
            steps.add(
                    Step.Kind.MEASURE,
                    "incentive.step.parts",
                    parts.stream().map(BigDecimal::toPlainString).toList(),
                    sum.toPlainString(),
                    steps.currency());
        }
        if (factor.compareTo(BigDecimal.ONE) != 0) {
            exact = sum.multiply(factor);
            steps.add(
                    Step.Kind.LOOK_UP,
                    "incentive.step.factor",
                    List.of(sum.toPlainString(), factor.stripTrailingZeros().toPlainString()),
                    exact.toPlainString(),
                    steps.currency());
        }
        steps.add(
                Step.Kind.ROUND,
                "rounding." + pricing.rounding().name(),
                List.of(exact.toPlainString()),
                steps.money(priced.amount()),
                steps.currency());
    }

    @Override
    public void limited(int at, Limit limit, long sum, long kept, long before) {
        if (at != month) {
            return;
        }
        boolean money = limit.on() == Limit.On.MONEY;
        int scale = money ? steps.exponent() : measureScale;
        String unit = money ? steps.currency() : "count";
        boolean floor = limit.min() != null && !(limit.whenPositive() && sum <= 0);
        steps.add(
                Step.Kind.LIMIT,
                "incentive.step.limit",
                List.of(
                        Steps.number(sum, scale),
                        floor ? String.valueOf(limit.min()) : "",
                        limit.max() == null ? "" : String.valueOf(limit.max())),
                Steps.number(kept, scale),
                unit);
        steps.add(
                Step.Kind.DIFFERENCE,
                "incentive.step.month",
                List.of(Steps.number(kept, scale), Steps.number(before, scale)),
                Steps.number(kept - before, scale),
                unit);
    }

    @Override
    public void settled(int at, int from, long amount) {
        if (at == month) {
            steps.add(
                    Step.Kind.CUMULATE,
                    "incentive.step.settled",
                    List.of(steps.money(amount)),
                    steps.money(amount),
                    axis.label(from) + " – " + axis.label(at));
        }
    }
}
