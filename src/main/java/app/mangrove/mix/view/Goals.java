package app.mangrove.mix.view;

import app.mangrove.mix.target.PlanTargets.Goal;

/// Which of a plan's goals a way of showing cells is about.
public final class Goals {
    private Goals() {}

    public static Goal of(Show show) {
        return switch (show) {
            case COUNT -> Goal.COUNT;
            case CAPACITY, COVERAGE -> Goal.CAPACITY;
            case REVENUE -> Goal.REVENUE;
        };
    }
}
