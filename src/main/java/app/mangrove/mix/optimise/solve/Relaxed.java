package app.mangrove.mix.optimise.solve;

/// The best of a model when nothing must be whole, with the price of each row.
///
/// Shape: `values` by column; `prices` by row: what the objective gains when the bound of the row
/// moves up by one.
public record Relaxed(State state, double objective, double[] values, double[] prices) {
    /// How the solver ended.
    public enum State {
        BEST,
        /// No values keep all rows.
        IMPOSSIBLE,
        /// Nothing holds the objective back.
        UNBOUNDED,
        /// Stopped by the clock or by somebody.
        STOPPED
    }

    public boolean isBest() {
        return state == State.BEST;
    }
}
