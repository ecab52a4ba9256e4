package app.mangrove.mix.optimise;

/// What a limit limits.
///
/// Unit: BUDGET, CAPACITY_MIN and REVENUE_MIN in money; COVERAGE_MIN as a fraction of the demand;
/// DENSITY_MAX in partners for 100 accounts; shares as fractions; the others in partners. BUDGET,
/// REVENUE_MIN and FIXED hold over all quarters of the limit together, the others in each.
public enum Rule {
    /// The cost of the pools is at most this.
    BUDGET,
    /// The capacity covers at least this part of the demand.
    COVERAGE_MIN,
    /// There are at most so many partners for 100 accounts.
    DENSITY_MAX,
    COUNT_MIN,
    COUNT_MAX,
    /// At most so many are recruited in a quarter.
    RECRUIT_SPEED,
    /// The pools hold at least this part of the partners of `whole`.
    SHARE_MIN,
    SHARE_MAX,
    /// Exactly so many are recruited: a choice that is made already.
    FIXED,
    REVENUE_MIN,
    CAPACITY_MIN
}
