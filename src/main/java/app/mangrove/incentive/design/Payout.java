package app.mangrove.incentive.design;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;
import app.mangrove.incentive.price.Pricing;
import app.mangrove.incentive.price.Scales;
import app.mangrove.incentive.price.StepFactor;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.Measure;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Window;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/// What one component pays for a measure of its window, by the prices and limits of a run.
///
/// Shape: multipliers by a metric stand at one; a rate that depends on the row stands at the
/// highest of its table. Unit: minor units of the currency for a measure with `measureScale`
/// decimals.
public final class Payout {
    private static final int NUMBER_DIGITS = 4;

    private final Component part;
    private final List<Limit> limits;
    private final Pricing pricing;
    private final int exponent;
    private final long baseline;
    private final long factor;
    private final long rate;

    private Payout(
            Component part, List<Limit> limits, Pricing pricing, int exponent, long baseline) {
        this.part = part;
        this.limits = limits;
        this.pricing = pricing;
        this.exponent = exponent;
        this.baseline = baseline;
        long product = pricing.fixedFactor();
        for (StepFactor steps : pricing.stepFactors()) {
            product = Math.multiplyExact(product, steps.one());
        }
        factor = product;
        rate = Math.addExact(pricing.flat(), pricing.scales().rate(byRow(part)));
    }

    /// `outer` are the limits of the version, which hold here when it has one component; growth is
    /// measured from `baseline`. Errors: `incentive.precision`, `incentive.overflow`.
    public static Outcome<Payout> of(
            Component part, List<Limit> outer, int exponent, long baseline) {
        try {
            Scales scales = Scales.of(part.name(), part, scale(part, exponent), exponent);
            List<Limit> limits =
                    Stream.concat(part.limits().stream(), outer.stream())
                            .filter(limit -> limit.per() == part.window())
                            .toList();
            Payout payout = new Payout(part, limits, new Pricing(part, scales), exponent, baseline);
            return Outcome.ok(payout);
        } catch (Refusal refusal) {
            return Outcome.failed(Refusal.problemOf(refusal));
        } catch (ArithmeticException e) {
            return Outcome.failed(Problem.of("incentive.overflow", part.name()));
        }
    }

    /// The decimals that a measure of the component has.
    public static int scale(Component part, int exponent) {
        return switch (part.measure()) {
            case Measure.Money money -> exponent;
            case Measure.Count count -> 0;
            case Measure.Quantity quantity -> NUMBER_DIGITS;
            case Measure.Points points ->
                    points.points().values().stream().mapToInt(Scales::digits).max().orElse(0);
        };
    }

    /// The highest rate that a table by row gives, the sum of such tables.
    private static BigDecimal byRow(Component part) {
        return part.rate().stream().map(Payout::highest).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal highest(RatePart rate) {
        Stream<BigDecimal> rates =
                switch (rate) {
                    case RatePart.ByField table ->
                            Stream.concat(
                                    table.rates().values().stream(),
                                    Stream.ofNullable(table.otherwise()));
                    case RatePart.ByCase table ->
                            Stream.concat(
                                    table.cases().stream().map(RatePart.Case::rate),
                                    Stream.ofNullable(table.otherwise()));
                    case RatePart.ByAge table -> table.steps().stream().map(RatePart.AgeStep::rate);
                    case RatePart.Flat flat -> Stream.empty();
                    case RatePart.Cumulative table -> Stream.empty();
                    case RatePart.Growth growth -> Stream.empty();
                };
        return rates.max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    public Component part() {
        return part;
    }

    public int measureScale() {
        return pricing.scales().measure();
    }

    public int exponent() {
        return exponent;
    }

    public long baseline() {
        return baseline;
    }

    List<Limit> limits() {
        return limits;
    }

    /// A number of the terms as a measure, rounded up as thresholds are.
    public long measure(BigDecimal value) {
        return value.setScale(measureScale(), RoundingMode.CEILING)
                .unscaledValue()
                .longValueExact();
    }

    /// What is paid for a measure.
    public long at(long measure) {
        long within = limited(Limit.On.QUANTITY, measureScale(), measure);
        return limited(Limit.On.MONEY, exponent, raw(within));
    }

    /// The same before money is limited.
    long raw(long measure) {
        return part.window() == Window.ROW
                ? pricing.priceRow(measure, rate, factor)
                : pricing.price(measure, rate, factor, baseline);
    }

    private long limited(Limit.On on, int scale, long value) {
        long kept = value;
        for (Limit limit : limits) {
            if (limit.on() == on) {
                BigDecimal min = limit.min();
                BigDecimal max = limit.max();
                if (max != null) {
                    kept = Math.min(kept, unscaled(max, scale));
                }
                if (min != null && !(limit.whenPositive() && kept <= 0)) {
                    kept = Math.max(kept, unscaled(min, scale));
                }
            }
        }
        return kept;
    }

    static long unscaled(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
