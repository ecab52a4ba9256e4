package app.mangrove.mix.optimise;

import app.mangrove.mix.optimise.solve.Effort;

import java.util.List;

/// Small problems whose best plan can be found by hand.
final class Small {
    static final Effort EXACT = new Effort(1e-9, 60_000, 1_000_000);

    private Small() {}

    /// One type in one region: a partner sells 10 a quarter and costs 5 to recruit.
    static Pool pool(double start) {
        return pool("VAR", start, 10, 0, List.of(), 0);
    }

    static Pool pool(
            String type, double start, double sells, double churn, List<Double> ramp, int lead) {
        return new Pool(
                type,
                "Base",
                "North",
                Pool.NONE,
                0,
                start,
                sells,
                churn,
                ramp,
                lead,
                Instances.costs(5, 0, 1, 0),
                true,
                false);
    }

    static Market market(int quarters, double demand) {
        return new Market("North", java.util.Collections.nCopies(quarters, demand), 100);
    }

    static MixProblem problem(Goal goal, int quarters, Pool pool, double demand, Limit... limits) {
        return new MixProblem(
                quarters,
                List.of(pool),
                List.of(market(quarters, demand)),
                List.of(),
                List.of(limits),
                goal);
    }

    static Limit limit(Rule rule, int from, int until, double amount) {
        return new Limit(rule, "North", List.of(0), from, until, amount);
    }
}
