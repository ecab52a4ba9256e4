package app.mangrove.incentive.price;

import app.mangrove.base.money.Scaled;
import app.mangrove.base.money.Wide;
import app.mangrove.model.plan.terms.RatePart;

import java.util.OptionalLong;

/// A table by the cumulative measure, as numbers.
public final class Brackets {
    private final RatePart.Cumulative terms;
    private final long[] from;
    private final long[] rates;
    private final long unit;

    Brackets(RatePart.Cumulative terms, Scales scales) {
        this.terms = terms;
        from = terms.steps().stream().mapToLong(s -> scales.threshold(s.from())).toArray();
        rates = terms.steps().stream().mapToLong(s -> scales.rate(s.rate())).toArray();
        unit = Scaled.powerOfTen(scales.measure());
    }

    public boolean isLine() {
        return terms.mode() == RatePart.Mode.INTERPOLATED;
    }

    /// The step that a measure reaches, −1 below the first.
    public int step(long measure) {
        int at = from.length - 1;
        boolean inclusive = terms.edge() == RatePart.Edge.INCLUSIVE;
        while (at >= 0 && (inclusive ? measure < from[at] : measure <= from[at])) {
            at--;
        }
        return at;
    }

    /// The least measure above one that reaches a further step, none above the last.
    public OptionalLong next(long measure) {
        int step = step(measure) + 1;
        if (step >= from.length) {
            return OptionalLong.empty();
        }
        boolean inclusive = terms.edge() == RatePart.Edge.INCLUSIVE;
        return OptionalLong.of(inclusive ? from[step] : Math.addExact(from[step], 1));
    }

    /// Adds what the measure earns, before the division that the scales name.
    void add(Wide sum, long measure) {
        boolean nothing = terms.below() == RatePart.Below.NOTHING;
        if (measure <= 0 && nothing) {
            return;
        }
        switch (terms.mode()) {
            case MARGINAL -> marginal(sum, measure, nothing);
            case RETROACTIVE -> {
                int step = step(measure);
                if (step >= 0 || !nothing) {
                    sum.addProduct(measure, rates[Math.max(0, step)]);
                }
            }
            case FIXED -> {
                int step = step(measure);
                if (step >= 0) {
                    sum.addProduct(rates[step], unit);
                }
            }
            case INTERPOLATED -> throw new IllegalStateException("a line is priced by itself");
        }
    }

    private void marginal(Wide sum, long measure, boolean nothing) {
        long lower = nothing ? from[0] : 0;
        for (int i = 0; i < from.length; i++) {
            long upper = i + 1 < from.length ? Math.min(measure, from[i + 1]) : measure;
            if (i > 0) {
                lower = from[i];
            }
            if (i > 0 && upper <= lower || i == 0 && nothing && upper <= lower) {
                return;
            }
            sum.addProduct(upper - lower, rates[i]);
        }
    }

    /// For a line between steps: adds the amount × `span`, and answers the span to divide by.
    long line(Wide sum, long measure) {
        int last = from.length - 1;
        if (measure >= from[last]) {
            sum.addProduct(rates[last], 1);
            return 1;
        }
        int at = 0;
        while (at < last - 1 && measure >= from[at + 1]) {
            at++;
        }
        if (measure <= from[0] && terms.below() == RatePart.Below.NOTHING) {
            return 1;
        }
        long span = from[at + 1] - from[at];
        sum.addProduct(rates[at], span);
        sum.addProduct(measure - from[at], rates[at + 1] - rates[at]);
        return span;
    }

    public RatePart.Cumulative terms() {
        return terms;
    }

    /// The part of a measure that lies in a step, for explanations of marginal tables.
    public long part(int step, long measure) {
        long lower = step > 0 || terms.below() == RatePart.Below.NOTHING ? from[step] : 0;
        long upper = step + 1 < from.length ? Math.min(measure, from[step + 1]) : measure;
        return step == 0 && terms.below() == RatePart.Below.FIRST
                ? upper
                : Math.max(0, upper - lower);
    }
}
