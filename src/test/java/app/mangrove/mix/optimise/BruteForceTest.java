package app.mangrove.mix.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.mangrove.base.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The optimiser against every plan there is, each followed partner by partner.
class BruteForceTest {
    private static final int QUARTERS = 2;
    private static final int MOST = 3;

    @Test
    void findsWhatTryingEveryPlanFinds() {
        for (long seed = 1; seed <= 40; seed++) {
            MixProblem problem = invented(new Random(seed));
            double best = best(problem);
            Answer answer = Optimiser.solve(problem, Small.EXACT, Progress.none());
            if (Double.isNaN(best)) {
                assertThat(answer).as("seed %d", seed).isInstanceOf(Answer.Impossible.class);
            } else {
                assertThat(answer).as("seed %d", seed).isInstanceOf(Answer.Found.class);
                assertThat(((Answer.Found) answer).value())
                        .as("seed %d", seed)
                        .isCloseTo(best, within(1e-4));
            }
        }
    }

    private static MixProblem invented(Random dice) {
        Costs costs = Instances.costs(3 + dice.nextInt(5), 1 + dice.nextInt(4), 1, dice.nextInt(2));
        List<Double> ramp = dice.nextBoolean() ? List.of(0.5) : List.of();
        double churn = dice.nextInt(3) / 10.0;
        double sells = 4 + dice.nextInt(6);
        List<Pool> pools = new ArrayList<>();
        for (int tier = 0; tier < 2; tier++) {
            pools.add(
                    new Pool(
                            "VAR",
                            "L" + tier,
                            "North",
                            tier == 0 ? 1 : Pool.NONE,
                            0,
                            dice.nextInt(4),
                            sells * (1 + tier),
                            churn,
                            ramp,
                            0,
                            costs,
                            tier == 0,
                            tier == 0));
        }
        Goal goal = dice.nextBoolean() ? Goal.LEAST_COST : Goal.MOST_REVENUE;
        List<Limit> limits = new ArrayList<>();
        List<Integer> both = List.of(0, 1);
        limits.add(new Limit(Rule.RECRUIT_SPEED, "", both, 0, QUARTERS, MOST));
        if (goal == Goal.LEAST_COST) {
            limits.add(new Limit(Rule.REVENUE_MIN, "", both, 0, QUARTERS, 40 + dice.nextInt(80)));
        } else {
            limits.add(new Limit(Rule.BUDGET, "", both, 0, QUARTERS, 8 + dice.nextInt(25)));
        }
        if (dice.nextBoolean()) {
            limits.add(new Limit(Rule.COUNT_MAX, "", List.of(0), 1, 2, 1 + dice.nextInt(4)));
        }
        if (dice.nextBoolean()) {
            limits.add(new Limit(Rule.SHARE_MIN, "", List.of(1), both, 1, 2, 0.4));
        }
        Market market = new Market("North", List.of(60.0, 70.0), 10);
        return new MixProblem(QUARTERS, pools, List.of(market), List.of(), limits, goal);
    }

    /// The value of the best of all plans with at most four of each move, NaN where none will do.
    private static double best(MixProblem problem) {
        double best = Double.NaN;
        int[] plan = new int[3 * QUARTERS];
        int plans = (int) Math.pow(5, plan.length);
        for (int code = 0; code < plans; code++) {
            int rest = code;
            for (int i = 0; i < plan.length; i++) {
                plan[i] = rest % 5;
                rest /= 5;
            }
            double value = value(problem, plan);
            boolean least = problem.goal() == Goal.LEAST_COST;
            if (!Double.isNaN(value)
                    && (Double.isNaN(best) || (least ? value < best : value > best))) {
                best = value;
            }
        }
        return best;
    }

    /// What a plan of (recruit, develop, retire) by quarter is worth, NaN where it breaks a limit.
    private static double value(MixProblem problem, int[] plan) {
        Pool low = problem.pools().get(0);
        Pool high = problem.pools().get(1);
        double stays = 1 - low.churn();
        boolean ramps = !low.ramp().isEmpty();
        double lowRamped = low.start();
        double highRamped = high.start();
        double fresh = 0;
        double cost = 0;
        double revenue = 0;
        double[] lows = new double[QUARTERS];
        double[] highs = new double[QUARTERS];
        for (int q = 0; q < QUARTERS; q++) {
            int recruit = plan[3 * q];
            int develop = plan[3 * q + 1];
            int retire = plan[3 * q + 2];
            lowRamped = (lowRamped + fresh) * stays - develop - retire;
            fresh = ramps ? recruit : 0;
            lowRamped += ramps ? 0 : recruit;
            highRamped = highRamped * stays + develop;
            if (lowRamped < -1e-9) {
                return Double.NaN;
            }
            lows[q] = lowRamped + fresh;
            highs[q] = highRamped;
            double sold =
                    low.productivity() * (lowRamped + 0.5 * fresh)
                            + high.productivity() * highRamped;
            revenue += Math.min(sold, problem.markets().getFirst().demand().get(q));
            Costs each = low.costs();
            cost +=
                    recruit * each.recruit().doubleValue()
                            + develop * each.develop().doubleValue()
                            + retire * each.retire().doubleValue()
                            + (lows[q] + highs[q]) * each.upkeep().doubleValue();
        }
        for (Limit limit : problem.limits()) {
            boolean kept =
                    switch (limit.rule()) {
                        case RECRUIT_SPEED -> Math.max(plan[0], plan[3]) <= limit.amount();
                        case REVENUE_MIN -> revenue >= limit.amount() - 1e-9;
                        case BUDGET -> cost <= limit.amount() + 1e-9;
                        case COUNT_MAX -> lows[1] <= limit.amount() + 1e-9;
                        case SHARE_MIN -> highs[1] >= limit.amount() * (lows[1] + highs[1]) - 1e-9;
                        default -> throw new AssertionError(limit);
                    };
            if (!kept) {
                return Double.NaN;
            }
        }
        return problem.goal() == Goal.LEAST_COST ? cost : revenue;
    }
}
