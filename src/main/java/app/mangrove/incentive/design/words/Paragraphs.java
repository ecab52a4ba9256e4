package app.mangrove.incentive.design.words;

import app.mangrove.base.explain.Step;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which paragraph of a plan a step of an explanation follows.
public final class Paragraphs {
    /// The rule of a step, and the beginning of the place of its paragraph.
    private static final Map<String, String> PLACES =
            Map.ofEntries(
                    Map.entry("incentive.step.component", "rows"),
                    Map.entry("incentive.step.window", "measure"),
                    Map.entry("incentive.step.rate", "rate"),
                    Map.entry("incentive.step.table", "rate"),
                    Map.entry("incentive.step.growth", "rate"),
                    Map.entry("incentive.step.parts", "rate"),
                    Map.entry("incentive.step.metric", "factor"),
                    Map.entry("incentive.step.factor", "factor"),
                    Map.entry("incentive.step.row-limit", "cap"),
                    Map.entry("incentive.step.limit", "cap"),
                    Map.entry("incentive.step.settled", "settlement"),
                    Map.entry("incentive.step.share", "payee"),
                    Map.entry("incentive.step.budget", "budget"),
                    Map.entry("incentive.step.plan", "sum"));

    private Paragraphs() {}

    /// The number of the paragraph, for the component that the steps before it name.
    public static Optional<String> of(Step step, String component, List<Clause> clauses) {
        if (step.rule().startsWith("rounding.")) {
            return find(component + "/rounding", clauses);
        }
        if (step.rule().equals("incentive.step.bracket")
                || step.rule().equals("incentive.step.step")) {
            return bracket(step, component, clauses);
        }
        String place = PLACES.get(step.rule());
        return place == null
                ? Optional.empty()
                : find(component + "/" + place, clauses).or(() -> find("/" + place, clauses));
    }

    private static Optional<String> find(String place, List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.place().startsWith(place))
                .map(Clause::number)
                .findFirst();
    }

    /// The bracket whose rate the step took.
    private static Optional<String> bracket(Step step, String component, List<Clause> clauses) {
        BigDecimal rate = new BigDecimal(step.inputs().getLast());
        return clauses.stream()
                .filter(clause -> clause.place().startsWith(component + "/rate"))
                .filter(clause -> clause.place().contains("/step"))
                .filter(clause -> isRate(clause.sentence().arguments().getLast(), rate))
                .map(Clause::number)
                .findFirst();
    }

    private static boolean isRate(Object argument, BigDecimal rate) {
        return switch (argument) {
            case Clause.Fraction(BigDecimal value) -> value.compareTo(rate) == 0;
            case Clause.Sum(BigDecimal value, String currency) -> value.compareTo(rate) == 0;
            default -> false;
        };
    }
}
