package app.mangrove.incentive.design;

import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Version;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The same terms with another way to apply their brackets, for comparison.
public final class Otherwise {
    private static final BigDecimal FAR = BigDecimal.valueOf(20);

    private Otherwise() {}

    /// Whether brackets of a component pay for all of the measure at once, so that it has cliffs.
    public static boolean jumps(Component part) {
        return part.rate().stream()
                .anyMatch(rate ->
                        rate instanceof RatePart.Cumulative table
                                && (table.mode() == RatePart.Mode.RETROACTIVE
                                        || table.mode() == RatePart.Mode.FIXED));
    }

    /// Each bracket's rate for its own part only.
    public static Component marginal(Component part) {
        return with(
                part,
                table ->
                        table.mode() == RatePart.Mode.RETROACTIVE
                                ? new RatePart.Cumulative(
                                        RatePart.Mode.MARGINAL,
                                        table.edge(),
                                        table.below(),
                                        table.steps())
                                : table);
    }

    /// A straight line from what one threshold pays to what the next one pays.
    public static Component interpolated(Component part) {
        return with(part, Otherwise::line);
    }

    /// The interpolated terms of a whole version.
    public static Version interpolated(Version version) {
        return new Version(
                version.from(),
                version.until(),
                version.components().stream().map(Otherwise::interpolated).toList(),
                version.limits());
    }

    public static Version marginal(Version version) {
        return new Version(
                version.from(),
                version.until(),
                version.components().stream().map(Otherwise::marginal).toList(),
                version.limits());
    }

    private static RatePart.Cumulative line(RatePart.Cumulative table) {
        boolean whole = table.mode() == RatePart.Mode.RETROACTIVE;
        if (!whole && table.mode() != RatePart.Mode.FIXED || table.steps().isEmpty()) {
            return table;
        }
        List<RatePart.Step> steps = new ArrayList<>();
        if (table.steps().getFirst().from().signum() > 0) {
            steps.add(new RatePart.Step(BigDecimal.ZERO, BigDecimal.ZERO));
        }
        for (RatePart.Step step : table.steps()) {
            BigDecimal paid = whole ? step.from().multiply(step.rate()) : step.rate();
            steps.add(new RatePart.Step(step.from(), paid));
        }
        RatePart.Step last = table.steps().getLast();
        if (whole) {
            BigDecimal far = last.from().max(BigDecimal.ONE).multiply(FAR);
            steps.add(new RatePart.Step(far, far.multiply(last.rate())));
        }
        return new RatePart.Cumulative(
                RatePart.Mode.INTERPOLATED, table.edge(), table.below(), steps);
    }

    private static Component with(Component part, UnaryOperator<RatePart.Cumulative> change) {
        return rates(
                part,
                part.rate().stream()
                        .map(rate ->
                                rate instanceof RatePart.Cumulative table
                                        ? change.apply(table)
                                        : rate)
                        .toList());
    }

    private static Component rates(Component part, List<RatePart> rates) {
        return new Component(
                part.name(),
                part.rows(),
                part.payee(),
                part.payees(),
                part.measure(),
                part.reach(),
                part.window(),
                part.settlement(),
                rates,
                part.factors(),
                part.rounding(),
                part.limits(),
                part.returns());
    }
}
