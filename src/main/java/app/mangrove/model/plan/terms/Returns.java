package app.mangrove.model.plan.terms;

import app.mangrove.model.query.Filter;

import org.jspecify.annotations.Nullable;

/// What a return takes back: a row that names the row it returns.
///
/// Shape: `within` counts days from the original's date to the return's, the last day included;
/// returns that `exempt` describes take nothing back.
public record Returns(
        Dates dates, Clawback clawback, @Nullable Integer within, @Nullable Filter exempt) {
    /// Whose date decides rate, version, claim and age.
    public enum Dates {
        ORIGINAL,
        OWN
    }

    /// How much is taken back.
    public enum Clawback {
        FULL,
        /// In proportion to the days that are left of `within`.
        PRO_RATED,
        NONE
    }
}
