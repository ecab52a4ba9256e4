package app.mangrove.incentive.fund;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.fund.FundRequest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// What came of the money for one request.
///
/// Unit: minor units of the fund's currency; ratios are results for one unit spent, to four
/// decimals. Shape: `spend` is what was approved of its claims. `problems` say what is not in the
/// sums.
public record FundReturn(
        FundRules rules,
        FundRequest request,
        int partner,
        long spend,
        List<Part> parts,
        List<Problem> problems,
        boolean isBottom) {
    /// One deal's share: what it is worth while it may be won, what it was won for, what was booked
    /// on it and the margin of that. A deal of several requests counts for each by the same part.
    public record Part(String deal, long pipeline, long won, long revenue, long margin) {}

    /// What is set against the spend.
    public enum Measure {
        PIPELINE(Part::pipeline),
        WON(Part::won),
        REVENUE(Part::revenue),
        MARGIN(Part::margin);

        private final ToLongFunction<Part> of;

        Measure(ToLongFunction<Part> of) {
            this.of = of;
        }

        String rule() {
            return "fund.why." + name().toLowerCase(Locale.ROOT);
        }
    }

    public FundReturn {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    public long sum(Measure measure) {
        return parts.stream().mapToLong(measure.of).sum();
    }

    /// The result for one unit spent; nothing while nothing was spent.
    public Optional<BigDecimal> ratio(Measure measure) {
        return ratio(sum(measure), spend);
    }

    static Optional<BigDecimal> ratio(long result, long spend) {
        return spend <= 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(result)
                                .divide(BigDecimal.valueOf(spend), 4, RoundingMode.HALF_UP));
    }

    FundReturn marked(boolean bottom) {
        return new FundReturn(rules, request, partner, spend, parts, problems, bottom);
    }

    /// Why it is that much: each deal, which add up to the sum, and the division by the spend.
    public Explained<Money> explain(Measure measure) {
        List<Step> steps = new ArrayList<>();
        for (Part part : parts) {
            steps.add(
                    step(
                            Step.Kind.ROWS,
                            measure.rule(),
                            measure.of.applyAsLong(part),
                            List.of(new Step.Leaf("deal", part.deal))));
        }
        steps.add(step(Step.Kind.CUMULATE, measure.rule(), sum(measure), List.of()));
        return new Explained<>(rules.money(sum(measure)), steps);
    }

    private Step step(Step.Kind kind, String rule, long minor, List<Step.Leaf> leaves) {
        String text = BigDecimal.valueOf(minor, rules.exponent()).toPlainString();
        return new Step(kind, rule, List.of(), text, rules.currency(), leaves);
    }
}
