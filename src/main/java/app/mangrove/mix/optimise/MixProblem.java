package app.mangrove.mix.optimise;

import java.util.ArrayList;
import java.util.List;

/// All that an optimised plan follows from.
public record MixProblem(
        int quarters,
        List<Pool> pools,
        List<Market> markets,
        List<Pairing> pairings,
        List<Limit> limits,
        Goal goal) {
    public MixProblem {
        pools = List.copyOf(pools);
        markets = List.copyOf(markets);
        pairings = List.copyOf(pairings);
        limits = List.copyOf(limits);
        if (quarters < 1) {
            throw new IllegalArgumentException("a plan of " + quarters + " quarters");
        }
    }

    /// The same with other limits.
    public MixProblem with(List<Limit> other) {
        return new MixProblem(quarters, pools, markets, pairings, other, goal);
    }

    /// The same with another goal.
    public MixProblem with(Goal other) {
        return new MixProblem(quarters, pools, markets, pairings, limits, other);
    }

    /// The same with at most this cost in all, whatever was allowed before.
    public MixProblem withBudget(double budget) {
        List<Limit> other = new ArrayList<>();
        boolean found = false;
        for (Limit limit : limits) {
            boolean whole = isBudgetOfAll(limit);
            found |= whole;
            other.add(whole ? limit.withAmount(budget) : limit);
        }
        if (!found) {
            List<Integer> all = java.util.stream.IntStream.range(0, pools.size()).boxed().toList();
            other.add(new Limit(Rule.BUDGET, "", all, 0, quarters, budget));
        }
        return with(other);
    }

    /// Whether a limit bounds the cost of everything.
    public boolean isBudgetOfAll(Limit limit) {
        return limit.rule() == Rule.BUDGET
                && limit.from() <= 0
                && limit.until() >= quarters
                && limit.pools().size() == pools.size();
    }
}
