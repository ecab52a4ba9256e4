package app.mangrove.mix.optimise;

import java.util.List;

/// What came of looking for the best plan.
public sealed interface Answer {
    /// A plan, with the bound that no plan passes as the proof of how good it is.
    ///
    /// Unit: `gap` as a fraction of the value; `ended` says why the search went no further.
    record Found(
            List<Move> moves,
            List<Figures> figures,
            double value,
            double bound,
            List<Binding> binding,
            List<Binding> next,
            Ended ended)
            implements Answer {
        public double gap() {
            return Math.abs(bound - value) / Math.max(1, Math.abs(value));
        }

        public double cost() {
            return figures.stream().mapToDouble(Figures::cost).sum();
        }

        public double revenue() {
            return figures.stream().mapToDouble(Figures::revenue).sum();
        }
    }

    /// No plan keeps these limits together, and each of them is needed for that.
    ///
    /// Shape: places in the problem's list; `whole` when broken numbers of partners would do.
    record Impossible(List<Integer> limits, boolean whole) implements Answer {}

    /// None was found in the time, and that there is none is not proven.
    record Undecided(double bound) implements Answer {}

    /// Why a search ended.
    enum Ended {
        /// The plan is as near to the bound as was asked.
        CLOSE,
        /// Time or nodes were used up.
        SPENT,
        CANCELLED
    }
}
