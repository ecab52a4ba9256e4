package app.mangrove.mix.optimise;

/// What the best plan is best at.
public enum Goal {
    /// Everything that is asked, at the least cost.
    LEAST_COST,
    /// The most revenue that the limits allow.
    MOST_REVENUE
}
