package app.mangrove.mix.view.optimise;

import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.plan.PlanProblem;
import app.mangrove.mix.optimise.plan.Wish;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.MixPlan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What the optimiser is asked, of one snapshot.
///
/// Shape: without a budget that of the plan counts; 0 quarters are all of the plan's. Unit: the
/// time in seconds.
record Asked(
        Ecosystem ecosystem,
        MixPlan plan,
        LocalDate today,
        Goal goal,
        Optional<BigDecimal> budget,
        int quarters,
        int seconds) {
    private static final int MONTHS = 3;

    Lens lens() {
        return Lens.of(ecosystem, today);
    }

    int row() {
        return ecosystem.table(MixPlan.KIND).nr(plan.id());
    }

    /// The question that the frontier answers for every budget.
    Asked forMost() {
        return new Asked(
                ecosystem, plan, today, Goal.MOST_REVENUE, Optional.empty(), quarters, seconds);
    }

    private LocalDate end(int of) {
        return plan.start().plusMonths((long) MONTHS * of).minusDays(1);
    }

    /// Least cost is asked up to the last target: afterwards the cheapest partner is none at all.
    private @Nullable LocalDate lastGoal() {
        return goal == Goal.LEAST_COST ? Wish.lastTarget(ecosystem, row()).orElse(null) : null;
    }

    PlanProblem problem() {
        LocalDate until = quarters == 0 ? lastGoal() : end(quarters);
        PlanProblem problem = PlanProblem.of(ecosystem, new Wish(lens(), row(), goal, null, until));
        return goal == Goal.MOST_REVENUE
                ? budget.map(most -> problem.withBudget(most.doubleValue())).orElse(problem)
                : problem;
    }
}
