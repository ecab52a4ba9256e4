package app.mangrove.incentive.price;

import app.mangrove.base.money.Scaled;
import app.mangrove.model.plan.terms.Factor;
import app.mangrove.model.plan.terms.RatePart;

import java.math.RoundingMode;

/// The steps of a factor by a metric, as numbers.
public final class StepFactor {
    private final Factor.ByMetric terms;
    private final long[] from;
    private final long[] factors;

    StepFactor(Factor.ByMetric terms) {
        this.terms = terms;
        int digits = Scales.factor(terms);
        from =
                terms.steps().stream()
                        .mapToLong(s ->
                                s.from()
                                        .setScale(6, RoundingMode.CEILING)
                                        .unscaledValue()
                                        .longValueExact())
                        .toArray();
        factors =
                terms.steps().stream()
                        .mapToLong(s -> s.rate().setScale(digits).unscaledValue().longValueExact())
                        .toArray();
    }

    public Factor.ByMetric terms() {
        return terms;
    }

    /// The factor for a value of the metric with six decimals; below the first step the first.
    public long at(long value) {
        return factors[step(value)];
    }

    /// The step that a value reaches.
    public int step(long value) {
        boolean inclusive = terms.edge() == RatePart.Edge.INCLUSIVE;
        int at = from.length - 1;
        while (at > 0 && (inclusive ? value < from[at] : value <= from[at])) {
            at--;
        }
        return at;
    }

    /// One, with this factor's decimals.
    public long one() {
        return Scaled.powerOfTen(Scales.factor(terms));
    }
}
