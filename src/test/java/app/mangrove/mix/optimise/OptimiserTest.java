package app.mangrove.mix.optimise;

import static app.mangrove.mix.optimise.Small.EXACT;
import static app.mangrove.mix.optimise.Small.limit;
import static app.mangrove.mix.optimise.Small.market;
import static app.mangrove.mix.optimise.Small.pool;
import static app.mangrove.mix.optimise.Small.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Progress;
import app.mangrove.mix.optimise.solve.Effort;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class OptimiserTest {
    private static final double FREE = Double.POSITIVE_INFINITY;

    @Test
    void spendsABudgetOnAsManyPartnersAsItBuysAtOnce() {
        Answer.Found found =
                found(problem(Goal.MOST_REVENUE, 2, pool(0), FREE, limit(Rule.BUDGET, 0, 2, 23)));

        assertThat(found.moves())
                .containsExactly(new Move(Action.RECRUIT, 0, 0, 4, new BigDecimal("20.0")));
        assertThat(found.revenue()).isCloseTo(80, within(1e-6));
        assertThat(found.cost()).isCloseTo(20, within(1e-6));
    }

    @Test
    void saysWhatOneMoreOfTheBudgetBrings() {
        Answer.Found found =
                found(problem(Goal.MOST_REVENUE, 2, pool(0), FREE, limit(Rule.BUDGET, 0, 2, 20)));

        Binding budget = found.binding().getFirst();
        assertThat(budget.limit()).isZero();
        assertThat(budget.price())
                .as("5 buy 10 in each of two quarters")
                .isCloseTo(4, within(1e-9));
        assertThat(budget.value()).isCloseTo(20, within(1e-9));
    }

    @Test
    void buysNoMoreThanTheMarketAsksFor() {
        Answer.Found found =
                found(problem(Goal.MOST_REVENUE, 1, pool(2), 35, limit(Rule.BUDGET, 0, 1, 500)));

        assertThat(found.revenue()).isCloseTo(35, within(1e-6));
    }

    @Test
    void recruitsEarlyEnoughForLeadAndRampAndForThoseWhoLeave() {
        // Joined a quarter after recruiting, half in the first quarter, a fifth leaves a quarter:
        // recruited in 0, present in 1 with 5 each, in 2 with 8 each; in 1, present in 2 with 5.
        Pool pool = pool("VAR", 0, 10, 0.2, List.of(0.5), 1);
        Answer.Found found =
                found(problem(Goal.LEAST_COST, 3, pool, FREE, limit(Rule.CAPACITY_MIN, 2, 3, 24)));

        assertThat(found.moves())
                .containsExactly(new Move(Action.RECRUIT, 0, 0, 3, new BigDecimal("15.0")));
        assertThat(found.figures().get(1).capacity()).isCloseTo(15, within(1e-6));
        assertThat(found.figures().get(2).capacity()).isCloseTo(24, within(1e-6));
        assertThat(found.figures().get(2).partners()).isCloseTo(2.4, within(1e-6));
    }

    @Test
    void addsTheOtherTypeWhereTheTwoSellMoreTogether() {
        // Four of the one sell 10 each; two of the other serve one of them, which then sells half
        // as much again. The other sells nothing itself: 20 buy four of it, which serve two.
        Pool one = pool("VAR", 4, 10, 0, List.of(), 0);
        Pool other = pool("SI", 0, 0, 0, List.of(), 0);
        MixProblem problem =
                new MixProblem(
                        1,
                        List.of(fixed(one), other),
                        List.of(market(1, FREE)),
                        List.of(new Pairing("VAR", "SI", 2, 0.5)),
                        List.of(new Limit(Rule.BUDGET, "", List.of(0, 1), 0, 1, 20)),
                        Goal.MOST_REVENUE);

        Answer.Found found = found(problem);

        assertThat(found.revenue()).isCloseTo(50, within(1e-6));
        assertThat(found.moves())
                .containsExactly(new Move(Action.RECRUIT, 1, 0, 4, new BigDecimal("20.0")));
    }

    @Test
    void namesTheFewestLimitsThatNoPlanKeepsTogether() {
        MixProblem problem =
                problem(
                        Goal.LEAST_COST,
                        3,
                        pool(0),
                        FREE,
                        limit(Rule.COUNT_MAX, 0, 3, 50),
                        limit(Rule.RECRUIT_SPEED, 0, 3, 2),
                        limit(Rule.BUDGET, 0, 3, 1000),
                        limit(Rule.COUNT_MIN, 2, 3, 10));

        assertThat(solve(problem)).isEqualTo(new Answer.Impossible(List.of(1, 3), false));
    }

    @Test
    void namesLimitsThatOnlyPartsOfPartnersWouldKeep() {
        MixProblem problem =
                problem(
                        Goal.LEAST_COST,
                        1,
                        pool(0),
                        FREE,
                        limit(Rule.RECRUIT_SPEED, 0, 1, 9),
                        limit(Rule.COUNT_MIN, 0, 1, 1.4),
                        limit(Rule.COUNT_MAX, 0, 1, 1.6));

        assertThat(solve(problem)).isEqualTo(new Answer.Impossible(List.of(1, 2), true));
    }

    @Test
    void keepsAFixedChoiceThatCostsMore() {
        Answer.Found found =
                found(problem(Goal.LEAST_COST, 2, pool(0), FREE, limit(Rule.FIXED, 1, 2, 3)));

        assertThat(found.moves())
                .containsExactly(new Move(Action.RECRUIT, 0, 1, 3, new BigDecimal("15.0")));
    }

    @Test
    void keepsThePlanThatItHasWhenItIsCancelled() {
        Cancel cancel = new Cancel();
        MixProblem problem = Instances.ecosystem(3, 5, 4, 3, Goal.MOST_REVENUE, 4_000);

        Answer answer =
                Optimiser.solve(problem, new Effort(0, 30_000, 20_000), cancelAt(cancel, 2));

        assertThat(answer).isInstanceOf(Answer.Found.class);
        Answer.Found found = (Answer.Found) answer;
        assertThat(found.ended()).isEqualTo(Answer.Ended.CANCELLED);
        assertThat(found.value()).isLessThanOrEqualTo(found.bound());
    }

    @Test
    void isUndecidedWhenItIsCancelledBeforeItBegins() {
        Cancel cancel = new Cancel();
        cancel.cancel();
        MixProblem problem =
                problem(Goal.MOST_REVENUE, 2, pool(0), FREE, limit(Rule.BUDGET, 0, 2, 23));

        assertThat(Optimiser.solve(problem, EXACT, Progress.to(cancel)))
                .isInstanceOf(Answer.Undecided.class);
    }

    /// Each of these ended far from the bound before regions were planned one by one.
    @Test
    void comesCloseWhereRegionsAreTight() {
        double free = Double.POSITIVE_INFINITY;
        for (MixProblem problem :
                List.of(
                        Instances.ecosystem(6, 40, 8, 9, Goal.LEAST_COST, free),
                        Instances.ecosystem(
                                6,
                                40,
                                8,
                                15,
                                Goal.LEAST_COST,
                                free,
                                new Instances.Shape(0.45, 40, 30, 20, 0.4)))) {
            Answer answer =
                    Optimiser.solve(problem, new Effort(0.01, 60_000, 20_000), Progress.none());

            assertThat(answer).isInstanceOf(Answer.Found.class);
            assertThat(((Answer.Found) answer).gap()).isLessThanOrEqualTo(0.01);
            assertThat(((Answer.Found) answer).value())
                    .isGreaterThanOrEqualTo(((Answer.Found) answer).bound());
        }
    }

    @Test
    void namesTheLimitsOfTheRegionThatHasNoWholePlan() {
        // Three regions under one limit of all; only the third has no whole number of partners.
        List<Pool> pools = new ArrayList<>();
        List<Market> markets = new ArrayList<>();
        List<Limit> limits = new ArrayList<>();
        int quarters = 32;
        for (int r = 0; r < 3; r++) {
            pools.add(
                    new Pool(
                            "VAR",
                            "Base",
                            "R" + r,
                            Pool.NONE,
                            r,
                            0,
                            10,
                            0,
                            List.of(),
                            0,
                            Instances.costs(5, 0, 1, 0),
                            true,
                            true));
            markets.add(new Market("R" + r, Collections.nCopies(quarters, FREE), 100));
            double least = r == 2 ? 1.4 : 1;
            limits.add(new Limit(Rule.COUNT_MIN, "R" + r, List.of(r), 0, 1, least));
            limits.add(new Limit(Rule.COUNT_MAX, "R" + r, List.of(r), 0, 1, least + 0.2));
        }
        limits.add(new Limit(Rule.BUDGET, "", List.of(0, 1, 2), 0, quarters, 1000));
        MixProblem problem =
                new MixProblem(quarters, pools, markets, List.of(), limits, Goal.LEAST_COST);

        assertThat(solve(problem)).isEqualTo(new Answer.Impossible(List.of(4, 5), true));
    }

    @Test
    void givesTheSamePlanAgain() {
        MixProblem problem = Instances.ecosystem(3, 5, 4, 3, Goal.MOST_REVENUE, 4_000);

        assertThat(Optimiser.solve(problem, Effort.usual(), Progress.none()))
                .isEqualTo(Optimiser.solve(problem, Effort.usual(), Progress.none()));
    }

    @Test
    void moreBudgetNeverBringsLess() {
        MixProblem problem = Instances.ecosystem(2, 3, 4, 5, Goal.MOST_REVENUE, 100);

        List<Frontier.Point> points =
                Frontier.of(
                        problem,
                        List.of(9_000.0, 3_000.0, 5_000.0),
                        Effort.usual(),
                        Progress.none());

        assertThat(points).isNotEmpty();
        assertThat(points).extracting(Frontier.Point::revenue).isSorted();
        assertThat(points).allSatisfy(p -> assertThat(p.cost()).isLessThanOrEqualTo(p.budget()));
        assertThat(points)
                .allSatisfy(p -> assertThat(p.revenue()).isLessThanOrEqualTo(p.bound() + 1e-6));
    }

    private static Progress cancelAt(Cancel cancel, long step) {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                if (done == step) {
                    cancel.cancel();
                }
            }

            @Override
            public void step(String key, Object... arguments) {}

            @Override
            public Cancel cancel() {
                return cancel;
            }
        };
    }

    private static Pool fixed(Pool pool) {
        return new Pool(
                pool.type(),
                pool.tier(),
                pool.region(),
                pool.next(),
                pool.market(),
                pool.start(),
                pool.productivity(),
                pool.churn(),
                pool.ramp(),
                pool.lead(),
                pool.costs(),
                false,
                false);
    }

    private static Answer.Found found(MixProblem problem) {
        Answer answer = solve(problem);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return (Answer.Found) answer;
    }

    private static Answer solve(MixProblem problem) {
        return Optimiser.solve(problem, EXACT, Progress.none());
    }
}
