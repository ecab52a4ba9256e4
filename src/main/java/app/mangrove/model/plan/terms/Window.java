package app.mangrove.model.plan.terms;

/// How long a measure adds up before it restarts at zero.
public enum Window {
    ROW,
    MONTH,
    QUARTER,
    YEAR,
    /// Twelve months from the month in which the partner joined.
    CONTRACT_YEAR
}
