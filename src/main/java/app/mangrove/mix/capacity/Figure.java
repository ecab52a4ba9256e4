package app.mangrove.mix.capacity;

import app.mangrove.model.Id;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// One assumption with where it comes from: how many cases stand behind it, and the bounds that
/// nine of ten such estimates would keep.
///
/// Shape: `row` is the assumption of a person that it was taken from; bounds equal the value where
/// there is nothing to judge them by. Unit: partners, or partner-years for churn.
public record Figure(
        BigDecimal value,
        Origin origin,
        BigDecimal sample,
        BigDecimal low,
        BigDecimal high,
        @Nullable Id row) {
    /// Where a figure comes from.
    public enum Origin {
        /// A person's assumption.
        ASSUMED,
        /// Partners of the type and tier, shrunk to those of the type.
        TIER,
        /// Partners of the type.
        TYPE,
        /// All partners.
        ALL,
        /// Nobody: what the product begins with.
        DEFAULT
    }

    static Figure standard(BigDecimal value) {
        return new Figure(value, Origin.DEFAULT, BigDecimal.ZERO, value, value, null);
    }

    static Figure assumed(BigDecimal value, Id row) {
        return new Figure(value, Origin.ASSUMED, BigDecimal.ZERO, value, value, row);
    }
}
