package app.mangrove.mix.gap;

import app.mangrove.mix.target.PlanTargets.Goal;

import java.util.Locale;

/// What a cell is measured by.
///
/// Unit: partners; ten-thousandths a year of the lens's currency for capacity and revenue.
public enum Measure {
    COUNT(Goal.COUNT),
    CAPACITY(Goal.CAPACITY),
    REVENUE(Goal.REVENUE);

    private final Goal goal;

    Measure(Goal goal) {
        this.goal = goal;
    }

    Goal goal() {
        return goal;
    }

    public boolean isAmount() {
        return this != COUNT;
    }

    /// As the command line writes it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
