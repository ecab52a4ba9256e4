package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.base.money.Rounding;

import java.math.BigDecimal;
import java.util.List;

/// Adds an explanation up again: each step by its kind, and the last one to the amount.
final class Replay {
    private Replay() {}

    static void check(Explained<Money> explained) {
        List<Step> steps = explained.steps();
        for (Step step : steps) {
            check(step, steps);
        }
        BigDecimal amount = BigDecimal.valueOf(explained.value().minor());
        if (amount.signum() != 0) {
            assertThat(number(steps.getLast().result()).movePointRight(2))
                    .as(steps.toString())
                    .isEqualByComparingTo(amount);
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static void check(Step step, List<Step> all) {
        List<String> in = step.inputs();
        BigDecimal expected =
                switch (step.kind()) {
                    case MEASURE, CUMULATE ->
                            in.stream()
                                    .map(Replay::number)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add);
                    case DIFFERENCE -> number(in.get(0)).subtract(number(in.get(1)));
                    case LOOK_UP ->
                            in.size() == 2
                                    ? number(in.get(0)).multiply(number(in.get(1)))
                                    : number(step.result());
                    case ROUND ->
                            number(in.get(0))
                                    .setScale(
                                            number(step.result()).scale(),
                                            Rounding.valueOf(step.rule().substring(9)).mode());
                    case LIMIT -> limit(in);
                    case CARRY ->
                            number(in.get(0)).subtract(number(in.get(1))).max(BigDecimal.ZERO);
                    case SPLIT -> number(in.get(0)).subtract(number(in.get(1)));
                    default -> null;
                };
        if (expected != null) {
            assertThat(number(step.result()))
                    .as("%s in %s", step, all)
                    .isEqualByComparingTo(expected);
        }
    }

    private static BigDecimal limit(List<String> in) {
        BigDecimal value = number(in.get(0));
        value = in.get(1).isEmpty() ? value : value.max(number(in.get(1)));
        return in.get(2).isEmpty() ? value : value.min(number(in.get(2)));
    }
}
