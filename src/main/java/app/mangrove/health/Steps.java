package app.mangrove.health;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Collects the steps of an explanation while a figure is calculated.
public final class Steps {
    /// Decimals of shares and indexes.
    public static final int DECIMALS = 6;

    /// Rows that a step names one by one.
    private static final int MOST_LEAVES = 500;

    private final List<Step> steps = new ArrayList<>();

    /// Rows of a kind that count, named as far as a reader would open them.
    public Steps rows(
            Ecosystem ecosystem, Kind<?> kind, String rule, IntStream rows, String... inputs) {
        int[] all = rows.toArray();
        List<Step.Leaf> leaves =
                IntStream.of(all)
                        .limit(MOST_LEAVES)
                        .mapToObj(nr ->
                                new Step.Leaf(kind.key(), ecosystem.table(kind).id(nr).toString()))
                        .toList();
        steps.add(
                new Step(
                        Step.Kind.ROWS,
                        rule,
                        List.of(inputs),
                        Integer.toString(all.length),
                        "count",
                        leaves));
        return this;
    }

    /// The steps of a figure that this one is made of.
    public Steps of(Explained<?> part) {
        steps.addAll(part.steps());
        return this;
    }

    public Steps step(
            Step.Kind kind, String rule, List<String> inputs, String result, String unit) {
        steps.add(new Step(kind, rule, inputs, result, unit, List.of()));
        return this;
    }

    /// `part` ÷ `whole`, rounded once; zero of nothing is zero.
    public Explained<BigDecimal> share(BigDecimal part, BigDecimal whole, String rule) {
        BigDecimal share = ratio(part, whole);
        step(
                Step.Kind.MEASURE,
                rule,
                List.of(part.toPlainString(), whole.toPlainString()),
                share.toPlainString(),
                "share");
        return done(share);
    }

    /// A quotient rounded half up, zero where there is nothing to divide by.
    public static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    public <T> Explained<T> done(T value) {
        return new Explained<>(value, steps);
    }
}
