package app.mangrove.mix.optimise;

import app.mangrove.base.work.Progress;
import app.mangrove.mix.optimise.solve.Effort;
import app.mangrove.mix.optimise.solve.Relaxed;
import app.mangrove.mix.optimise.solve.Solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The most revenue for each of several budgets: what more money brings, and where it brings no
/// more.
///
/// A point whose plan came out below that of a smaller budget takes the smaller budget's plan: what
/// kept less money keeps more.
public final class Frontier {
    /// Revenue by the best plan for a budget, and the bound that no plan passes.
    public record Point(double budget, double cost, double revenue, double bound) {}

    /// From the least that any plan costs to where more money brings next to nothing.
    public record Span(double least, double most) {
        /// So many budgets, evenly over the span and a little past its end.
        public List<Double> budgets(int points) {
            double step = (most - least) / Math.max(1, points - 2);
            return IntStream.range(0, points).mapToObj(i -> least + i * step).toList();
        }
    }

    /// The part of the most revenue that counts as all of it.
    private static final double NEARLY = 0.999;

    private Frontier() {}

    /// Where the frontier of a problem lies, by broken numbers; empty where no budget is enough or
    /// nothing holds the revenue back.
    public static Optional<Span> span(MixProblem problem, Effort effort, Progress progress) {
        Solver solver = new Solver(progress.cancel());
        List<Limit> limits =
                problem.limits().stream().filter(limit -> !problem.isBudgetOfAll(limit)).toList();
        Relaxed least = relaxed(solver, problem, limits, Goal.LEAST_COST, effort);
        Relaxed most = relaxed(solver, problem, limits, Goal.MOST_REVENUE, effort);
        if (!least.isBest() || !most.isBest()) {
            return Optional.empty();
        }
        List<Integer> all = IntStream.range(0, problem.pools().size()).boxed().toList();
        List<Limit> nearly = new ArrayList<>(limits);
        nearly.add(
                new Limit(
                        Rule.REVENUE_MIN,
                        "",
                        all,
                        0,
                        problem.quarters(),
                        most.objective() * NEARLY));
        Relaxed dear = relaxed(solver, problem, nearly, Goal.LEAST_COST, effort);
        return dear.isBest() && dear.objective() > least.objective()
                ? Optional.of(new Span(least.objective(), dear.objective()))
                : Optional.empty();
    }

    private static Relaxed relaxed(
            Solver solver, MixProblem problem, List<Limit> limits, Goal goal, Effort effort) {
        MixProblem of = problem.with(limits).with(goal);
        return solver.relaxed(new Formulation(of).model(), effort.millis());
    }

    /// The points of these budgets in rising order; budgets that no plan keeps have none. A
    /// cancelled run answers with the points that it has.
    public static List<Point> of(
            MixProblem problem, List<Double> budgets, Effort effort, Progress progress) {
        return of(problem, budgets, effort, progress, point -> {});
    }

    /// The same, telling of each point as it is found.
    public static List<Point> of(
            MixProblem problem,
            List<Double> budgets,
            Effort effort,
            Progress progress,
            Consumer<Point> each) {
        MixProblem most = problem.with(Goal.MOST_REVENUE);
        List<Point> points = new ArrayList<>();
        List<Double> rising = budgets.stream().sorted().toList();
        for (int i = 0; i < rising.size() && !progress.cancel().isCancelled(); i++) {
            progress.at(i, rising.size());
            Answer answer = Optimiser.plan(most.withBudget(rising.get(i)), effort, progress);
            if (answer instanceof Answer.Found found) {
                points.add(point(rising.get(i), found, points));
                each.accept(points.getLast());
            } else if (answer instanceof Answer.Undecided late
                    && !points.isEmpty()
                    && Double.isFinite(late.bound())) {
                Point last = points.getLast();
                points.add(new Point(rising.get(i), last.cost(), last.revenue(), late.bound()));
                each.accept(points.getLast());
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
