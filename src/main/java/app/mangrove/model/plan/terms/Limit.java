package app.mangrove.model.plan.terms;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A floor and a cap for a row or for the sum of a window, which restarts at zero.
///
/// Shape: the month's part is the difference of two limited sums. `whenPositive` makes the floor
/// hold only for sums above zero.
public record Limit(
        Window per,
        On on,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean whenPositive) {
    /// What is limited.
    public enum On {
        MONEY,
        /// The measure before it is priced.
        QUANTITY
    }
}
