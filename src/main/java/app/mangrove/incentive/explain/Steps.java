package app.mangrove.incentive.explain;

import app.mangrove.base.explain.Step;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Collects steps; numbers are plain decimals, so that they can be added up again.
///
/// Shape: the result of MEASURE and CUMULATE is the sum of the inputs, of DIFFERENCE the first less
/// the second, of LOOK_UP the product, of ROUND the input rounded as the rule names, of LIMIT the
/// first input between the second and the third (empty is none), of SPLIT the first input less the
/// others.
final class Steps {
    private final List<Step> steps = new ArrayList<>();
    private final String currency;
    private final int exponent;

    Steps(String currency, int exponent) {
        this.currency = currency;
        this.exponent = exponent;
    }

    String currency() {
        return currency;
    }

    int exponent() {
        return exponent;
    }

    List<Step> all() {
        return steps;
    }

    /// Minor units as text.
    String money(long minor) {
        return number(minor, exponent);
    }

    static String number(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale).toPlainString();
    }

    void add(Step.Kind kind, String rule, List<String> inputs, String result, String unit) {
        steps.add(new Step(kind, rule, inputs, result, unit, List.of()));
    }

    void add(
            Step.Kind kind,
            String rule,
            List<String> inputs,
            String result,
            String unit,
            List<Step.Leaf> leaves) {
        steps.add(new Step(kind, rule, inputs, result, unit, leaves));
    }
}
