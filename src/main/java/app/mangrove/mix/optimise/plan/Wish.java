package app.mangrove.mix.optimise.plan;

import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.target.PlanTargets;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.MixPlan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// What is asked of the optimiser: which plan, by its row number, with which goal.
///
/// Shape: a budget counts beside those of the plan; `until` cuts the plan short, and an absent one
/// leaves its quarters. Unit: the budget in the lens's currency.
public record Wish(
        Lens lens, int plan, Goal goal, @Nullable BigDecimal budget, @Nullable LocalDate until) {
    /// The day of the last target of a plan, none when no target is after its start. Least cost is
    /// best asked up to it: afterwards the cheapest partner is none at all.
    public static Optional<LocalDate> lastTarget(Ecosystem eco, int plan) {
        LocalDate start = eco.row(MixPlan.KIND, plan).start();
        return PlanTargets.dates(eco, plan).stream()
                .max(Comparator.naturalOrder())
                .filter(last -> last.isAfter(start));
    }
}
