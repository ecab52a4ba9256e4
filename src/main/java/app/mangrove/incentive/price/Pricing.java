package app.mangrove.incentive.price;

import app.mangrove.base.money.Divisor;
import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.base.money.Wide;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Factor;
import app.mangrove.model.plan.terms.RatePart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The rates of one component, compiled: tables add, factors multiply, one rounding ends it.
///
/// Errors: `ArithmeticException` when an amount does not fit in a long.
public final class Pricing {
    private final Scales scales;
    private final Rounding rounding;
    private final List<Brackets> brackets = new ArrayList<>();
    private final List<GrowthTable> growths = new ArrayList<>();
    private final List<StepFactor> stepFactors = new ArrayList<>();
    private final long divisor;
    private final Divisor fast;
    private final boolean hasLine;
    private long flat;
    private long fixed = 1;

    public Pricing(Component part, Scales scales) {
        this.scales = scales;
        this.rounding = part.rounding();
        for (RatePart rate : part.rate()) {
            switch (rate) {
                case RatePart.Flat one -> flat = Math.addExact(flat, scales.rate(one.rate()));
                case RatePart.Cumulative table -> brackets.add(new Brackets(table, scales));
                case RatePart.Growth growth -> growths.add(new GrowthTable(growth, scales));
                case RatePart.ByField table -> {}
                case RatePart.ByCase table -> {}
                case RatePart.ByAge table -> {}
            }
        }
        for (Factor factor : part.factors()) {
            switch (factor) {
                case Factor.Fixed one ->
                        fixed =
                                Math.multiplyExact(
                                        fixed,
                                        one.factor()
                                                .setScale(Scales.factor(one))
                                                .unscaledValue()
                                                .longValueExact());
                case Factor.ByMetric metric -> stepFactors.add(new StepFactor(metric));
            }
        }
        hasLine = brackets.stream().anyMatch(Brackets::isLine);
        divisor = Scaled.powerOfTen(scales.divisor());
        fast = Divisor.of(divisor);
    }

    public Scales scales() {
        return scales;
    }

    public Rounding rounding() {
        return rounding;
    }

    /// The rate that needs no table.
    public long flat() {
        return flat;
    }

    public List<Brackets> brackets() {
        return brackets;
    }

    public List<GrowthTable> growths() {
        return growths;
    }

    public List<StepFactor> stepFactors() {
        return stepFactors;
    }

    /// The product of the factors that are the same for everything.
    public long fixedFactor() {
        return fixed;
    }

    /// The decimals of [#fixedFactor].
    public int fixedScale() {
        int steps = stepFactors.stream().mapToInt(table -> Scales.factor(table.terms())).sum();
        return scales.factor() - steps;
    }

    /// Whether an amount is a measure × a rate, and nothing more.
    public boolean isPlain() {
        return brackets.isEmpty() && growths.isEmpty() && stepFactors.isEmpty() && fixed == 1;
    }

    /// measure × rate, rounded.
    public long plain(long measure, long rate) {
        long product = measure * rate;
        return Math.multiplyHigh(measure, rate) == product >> 63
                ? fast.divide(product, rounding)
                : Scaled.multiplyDivide(measure, rate, divisor, rounding);
    }

    public Divisor divisor() {
        return fast;
    }

    /// What a measure is worth: `rate` is the sum of rates by tables of the row, `factor` the
    /// product of all factors, `baseline` what growth is measured from.
    public long price(long measure, long rate, long factor, long baseline) {
        if (isPlain() && factor == 1) {
            return plain(measure, rate);
        }
        Wide sum = new Wide();
        sum.addProduct(measure, rate);
        long span = 1;
        for (int i = 0; i < brackets.size(); i++) {
            Brackets table = brackets.get(i);
            if (table.isLine()) {
                span = table.line(sum, measure);
            } else {
                table.add(sum, measure);
            }
        }
        for (int i = 0; i < growths.size(); i++) {
            growths.get(i).add(sum, measure, baseline);
        }
        if (factor != 1) {
            sum.times(factor);
        }
        return hasLine ? sum.divide(lineDivisor(span), rounding) : sum.divide(fast, rounding);
    }

    /// For a line, its amounts have no measure in them, so the span stands in its place.
    private long lineDivisor(long span) {
        return Math.multiplyExact(
                span, Scaled.powerOfTen(scales.rate() + scales.factor() - scales.exponent()));
    }

    /// As [#price], the same for a return as for a sale but for its sign.
    public long priceRow(long measure, long rate, long factor) {
        if (isPlain()) {
            return plain(measure, rate);
        }
        return measure < 0
                ? -price(Math.negateExact(measure), rate, factor, 0)
                : price(measure, rate, factor, 0);
    }

    /// The only metric factor's steps, for callers that look their values up.
    public @Nullable StepFactor onlyStepFactor() {
        return stepFactors.size() == 1 ? stepFactors.getFirst() : null;
    }
}
