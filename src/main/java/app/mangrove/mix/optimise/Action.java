package app.mangrove.mix.optimise;

/// What is done with partners of a pool.
public enum Action {
    RECRUIT,
    /// They move up to the pool's next tier.
    DEVELOP,
    RETIRE
}
