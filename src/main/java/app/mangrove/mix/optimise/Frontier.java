package app.mangrove.mix.optimise;

import app.mangrove.base.work.Progress;
import app.mangrove.mix.optimise.solve.Effort;

import java.util.ArrayList;
import java.util.List;

/// The most revenue for each of several budgets: what more money brings, and where it brings no
/// more.
///
/// A point whose plan came out below that of a smaller budget takes the smaller budget's plan: what
/// kept less money keeps more.
public final class Frontier {
    /// Revenue by the best plan for a budget, and the bound that no plan passes.
    public record Point(double budget, double cost, double revenue, double bound) {}

    private Frontier() {}

    /// The points of these budgets in rising order; budgets that no plan keeps have none. A
    /// cancelled run answers with the points that it has.
    public static List<Point> of(
            MixProblem problem, List<Double> budgets, Effort effort, Progress progress) {
        MixProblem most =
                new MixProblem(
                        problem.quarters(),
                        problem.pools(),
                        problem.markets(),
                        problem.pairings(),
                        problem.limits(),
                        Goal.MOST_REVENUE);
        List<Point> points = new ArrayList<>();
        List<Double> rising = budgets.stream().sorted().toList();
        for (int i = 0; i < rising.size() && !progress.cancel().isCancelled(); i++) {
            progress.at(i, rising.size());
            Answer answer = Optimiser.solve(most.withBudget(rising.get(i)), effort, progress);
            if (answer instanceof Answer.Found found) {
                points.add(point(rising.get(i), found, points));
            }
        }
        return List.copyOf(points);
    }

    private static Point point(double budget, Answer.Found found, List<Point> before) {
        Point last = before.isEmpty() ? null : before.getLast();
        return last != null && last.revenue() > found.revenue()
                ? new Point(budget, last.cost(), last.revenue(), found.bound())
                : new Point(budget, found.cost(), found.revenue(), found.bound());
    }
}
