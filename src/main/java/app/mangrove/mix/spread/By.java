package app.mangrove.mix.spread;

/// What a total is divided in proportion to.
public enum By {
    /// The targets that there are.
    TARGET,
    /// What there is.
    ACTUAL,
    /// What the market holds: accounts for a count, revenue for amounts.
    DEMAND,
    /// Nothing: every part is alike.
    EVENLY,
    /// What is sold in a year if it grows as in the year before.
    GROWTH
}
