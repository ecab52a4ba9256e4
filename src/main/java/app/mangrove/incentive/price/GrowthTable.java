package app.mangrove.incentive.price;

import app.mangrove.base.money.Scaled;
import app.mangrove.base.money.Wide;
import app.mangrove.model.plan.terms.RatePart;

/// A table by growth on a baseline, as numbers.
public final class GrowthTable {
    private final RatePart.Growth terms;
    private final long whole;
    private final long[] from;
    private final long[] rates;

    GrowthTable(RatePart.Growth terms, Scales scales) {
        this.terms = terms;
        int digits = terms.steps().stream().mapToInt(s -> Scales.digits(s.from())).max().orElse(0);
        whole = Scaled.powerOfTen(digits);
        from =
                terms.steps().stream()
                        .mapToLong(s -> s.from().setScale(digits).unscaledValue().longValueExact())
                        .toArray();
        rates = terms.steps().stream().mapToLong(s -> scales.rate(s.rate())).toArray();
    }

    public RatePart.Growth terms() {
        return terms;
    }

    /// The step that a measure reaches over a baseline, −1 for none.
    public int step(long measure, long baseline) {
        if (baseline <= 0) {
            return -1;
        }
        int at = from.length - 1;
        Wide difference = new Wide();
        while (at >= 0) {
            difference.clear();
            difference.addProduct(measure, whole);
            difference.addProduct(-baseline, Math.addExact(whole, from[at]));
            int sign = difference.exact().signum();
            if (sign > 0 || sign == 0 && terms.edge() == RatePart.Edge.INCLUSIVE) {
                return at;
            }
            at--;
        }
        return -1;
    }

    void add(Wide sum, long measure, long baseline) {
        int step = step(measure, baseline);
        if (step >= 0) {
            boolean excess = terms.on() == RatePart.On.EXCESS;
            sum.addProduct(excess ? measure - baseline : measure, rates[step]);
        }
    }
}
