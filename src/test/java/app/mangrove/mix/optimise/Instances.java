package app.mangrove.mix.optimise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented problems of any size, always the same from the same seed.
public final class Instances {
    private static final int TIERS = 2;

    private Instances() {}

    /// What a problem is like: the part of the demand that is to be covered, partners for 100
    /// accounts and recruits a quarter at most, how many partners there may be at the start, and
    /// the part of the regions that a type is in at all.
    public record Shape(double coverage, double density, double speed, int start, double presence) {
        public static Shape usual(Goal goal) {
            return new Shape(goal == Goal.LEAST_COST ? 0.6 : 0.25, 40, 30, 20, 1);
        }
    }

    public static MixProblem ecosystem(
            int types, int regions, int quarters, long seed, Goal goal, double budget) {
        return ecosystem(types, regions, quarters, seed, goal, budget, Shape.usual(goal));
    }

    /// Two tiers of each type in each region, recruited below and developed upwards, with coverage,
    /// density, speed and shares as a plan of a real ecosystem has them.
    public static MixProblem ecosystem(
            int types,
            int regions,
            int quarters,
            long seed,
            Goal goal,
            double budget,
            Shape shape) {
        Random dice = new Random(seed);
        List<Pool> pools = new ArrayList<>();
        List<Market> markets = new ArrayList<>();
        List<Limit> limits = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            double demand = (3_000 + dice.nextInt(7_000)) * types / 6.0;
            double growth = 1 + dice.nextInt(5) / 100.0;
            List<Double> byQuarter = new ArrayList<>();
            for (int q = 0; q < quarters; q++) {
                byQuarter.add(demand * Math.pow(growth, q));
            }
            markets.add(new Market("R" + r, byQuarter, demand / 4));
            List<Integer> here = new ArrayList<>();
            for (int t = 0; t < types; t++) {
                if (shape.presence < 1 && t > 0 && dice.nextDouble() > shape.presence) {
                    continue;
                }
                here.add(pools.size());
                here.add(pools.size() + 1);
                pair(pools, "T" + t, "R" + r, r, shape.start, dice);
            }
            limits.add(
                    new Limit(
                            Rule.DENSITY_MAX,
                            "R" + r,
                            here,
                            quarters / 2,
                            quarters,
                            shape.density));
            limits.add(new Limit(Rule.RECRUIT_SPEED, "R" + r, here, 0, quarters, shape.speed));
            limits.add(
                    new Limit(
                            Rule.COVERAGE_MIN,
                            "R" + r,
                            here,
                            quarters - 2,
                            quarters,
                            shape.coverage));
        }
        for (int t = 0; t < types; t++) {
            List<Integer> of = of(pools, "T" + t);
            List<Integer> all = range(pools.size());
            limits.add(
                    new Limit(
                            Rule.SHARE_MAX, "T" + t, of, all, quarters - 1, quarters, 2.0 / types));
            limits.add(
                    new Limit(
                            Rule.COUNT_MIN,
                            "T" + t,
                            of,
                            quarters - 1,
                            quarters,
                            of.size() / TIERS));
        }
        if (Double.isFinite(budget)) {
            limits.add(new Limit(Rule.BUDGET, "", range(pools.size()), 0, quarters, budget));
        }
        List<Pairing> pairings =
                types > 1 ? List.of(new Pairing("T0", "T1", 0.5, 0.15)) : List.of();
        return new MixProblem(quarters, pools, markets, pairings, limits, goal);
    }

    private static void pair(
            List<Pool> pools, String type, String region, int market, int start, Random dice) {
        double productivity = 10 + dice.nextInt(30);
        double churn = (2 + dice.nextInt(4)) / 100.0;
        int lead = dice.nextInt(2);
        List<Double> ramp = List.of(0.25, 0.5, 0.75);
        for (int tier = 0; tier < TIERS; tier++) {
            pools.add(
                    new Pool(
                            type,
                            "L" + tier,
                            region,
                            tier == 0 ? pools.size() + 1 : Pool.NONE,
                            market,
                            dice.nextInt(start),
                            productivity * (1 + tier),
                            churn / (1 + tier),
                            ramp,
                            lead,
                            costs(20 + dice.nextInt(20), 10 + dice.nextInt(20), 2, 1 + tier),
                            tier == 0,
                            tier == 0));
        }
    }

    static Costs costs(double recruit, double develop, double retire, double upkeep) {
        return new Costs(
                BigDecimal.valueOf(recruit),
                BigDecimal.valueOf(develop),
                BigDecimal.valueOf(retire),
                BigDecimal.valueOf(upkeep));
    }

    static List<Integer> of(List<Pool> pools, String type) {
        return range(pools.size()).stream().filter(p -> pools.get(p).type().equals(type)).toList();
    }

    static List<Integer> range(int size) {
        return java.util.stream.IntStream.range(0, size).boxed().toList();
    }
}
