package app.mangrove.mix.optimise.plan;

import app.mangrove.mix.optimise.Goal;
import app.mangrove.model.fact.Lens;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What is asked of the optimiser: which plan, by its row number, with which goal.
///
/// Shape: a budget counts beside those of the plan; `until` cuts the plan short, and an absent one
/// leaves its quarters. Unit: the budget in the lens's currency.
public record Wish(
        Lens lens, int plan, Goal goal, @Nullable BigDecimal budget, @Nullable LocalDate until) {}
