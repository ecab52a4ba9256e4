package app.mangrove.incentive.price;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Factor;
import app.mangrove.model.plan.terms.RatePart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// How many decimals the numbers of one component have: of its measure, its rates, its factors, and
/// of the currency's minor unit.
///
/// Shape: a measure × a rate × a factor is divided by 10^`divisor` to give minor units.
public record Scales(int measure, int rate, int factor, int exponent) {
    private static final int MOST = 18;

    /// Errors: refuses with `incentive.precision` rates too fine to be calculated exactly.
    public static Scales of(String place, Component part, int measure, int exponent) {
        int rate = Math.max(0, exponent - measure);
        for (RatePart one : part.rate()) {
            rate = Math.max(rate, rates(one).mapToInt(Scales::digits).max().orElse(0));
            if (one instanceof RatePart.Cumulative table
                    && table.mode() == RatePart.Mode.INTERPOLATED) {
                rate = Math.max(rate, exponent);
            }
        }
        int factor = 0;
        for (Factor one : part.factors()) {
            factor += factor(one);
        }
        Scales scales = new Scales(measure, rate, factor, exponent);
        if (scales.divisor() > MOST) {
            throw new Refusal(Problem.of("incentive.precision", place));
        }
        return scales;
    }

    /// The decimals of a factor.
    public static int factor(Factor factor) {
        return switch (factor) {
            case Factor.Fixed fixed -> digits(fixed.factor());
            case Factor.ByMetric metric ->
                    metric.steps().stream().mapToInt(step -> digits(step.rate())).max().orElse(0);
        };
    }

    private static Stream<BigDecimal> rates(RatePart part) {
        return switch (part) {
            case RatePart.Flat flat -> Stream.of(flat.rate());
            case RatePart.ByField table ->
                    Stream.concat(
                            table.rates().values().stream(), Stream.ofNullable(table.otherwise()));
            case RatePart.ByCase table ->
                    Stream.concat(
                            table.cases().stream().map(RatePart.Case::rate),
                            Stream.ofNullable(table.otherwise()));
            case RatePart.Cumulative table -> steps(table.steps());
            case RatePart.Growth growth -> steps(growth.steps());
            case RatePart.ByAge table -> table.steps().stream().map(RatePart.AgeStep::rate);
        };
    }

    private static Stream<BigDecimal> steps(List<RatePart.Step> steps) {
        return steps.stream().map(RatePart.Step::rate);
    }

    /// Decimals that a number needs.
    public static int digits(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    public int divisor() {
        return measure + rate + factor - exponent;
    }

    /// A rate as a long with this component's decimals.
    public long rate(BigDecimal value) {
        return value.setScale(rate).unscaledValue().longValueExact();
    }

    /// A number of the measure, such as a threshold, rounded up to what the measure can reach.
    public long threshold(BigDecimal value) {
        return value.setScale(measure, java.math.RoundingMode.CEILING)
                .unscaledValue()
                .longValueExact();
    }
}
