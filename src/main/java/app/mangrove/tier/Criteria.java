package app.mangrove.tier;

import app.mangrove.model.program.Criterion;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/// What follows from a criterion alone.
public final class Criteria {
    /// Metrics that are amounts of money.
    private static final Set<String> MONEY = Set.of("REVENUE", "MARGIN");

    /// Metrics of what happened; the rest say what is held on a day.
    private static final Set<String> FLOWS =
            Set.of("REVENUE", "MARGIN", "DEALS_WON", "NEW_CUSTOMERS", "ACTIVITIES", "POINTS");

    private Criteria() {}

    public static boolean isMoney(Criterion criterion) {
        return MONEY.contains(criterion.metric());
    }

    public static boolean isFlow(Criterion criterion) {
        return FLOWS.contains(criterion.metric());
    }

    public static boolean isAtLeast(Criterion criterion) {
        return criterion.comparison().equals("AT_LEAST");
    }

    /// Criteria with the same place stand for each other in different regions.
    public record Place(
            String metric,
            String measure,
            String window,
            String scope,
            boolean atLeast,
            String filter) {
        public static Place of(Criterion criterion) {
            return new Place(
                    criterion.metric(),
                    text(criterion.measure()),
                    criterion.window(),
                    criterion.scope(),
                    isAtLeast(criterion),
                    text(criterion.filter()));
        }
    }

    public static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public static Criterion withThreshold(Criterion old, BigDecimal threshold) {
        return new Criterion(
                old.id(),
                old.rung(),
                old.metric(),
                old.measure(),
                old.window(),
                old.scope(),
                old.comparison(),
                threshold,
                old.currency(),
                old.weight(),
                old.points(),
                old.per(),
                old.category(),
                old.region(),
                old.filter(),
                old.required(),
                old.position());
    }

    /// The points of a criterion: one when none are named, times its weight.
    public static BigDecimal points(Criterion criterion) {
        return Optional.ofNullable(criterion.points())
                .orElse(BigDecimal.ONE)
                .multiply(Optional.ofNullable(criterion.weight()).orElse(BigDecimal.ONE))
                .setScale(4, RoundingMode.HALF_UP);
    }

    /// A decimal in ten-thousandths; what lies outside a long is cut to its ends, which no value
    /// reaches.
    static long e4(@Nullable BigDecimal decimal) {
        if (decimal == null) {
            return 0;
        }
        var e4 = decimal.movePointRight(4).toBigInteger();
        return e4.bitLength() < 63
                ? e4.longValueExact()
                : e4.signum() < 0 ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
    }
}
