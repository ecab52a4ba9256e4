package app.mangrove.bench;

import app.mangrove.base.work.Progress;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.Instances;
import app.mangrove.mix.optimise.Instances.Shape;
import app.mangrove.mix.optimise.MixProblem;
import app.mangrove.mix.optimise.Optimiser;
import app.mangrove.mix.optimise.solve.Effort;

/// The best mix of six types in two tiers, forty regions and eight quarters, from several seeds and
/// in several shapes: how soon there is a plan, and how soon one within one percent of the bound.
final class OptimiseBench {
    private OptimiseBench() {}

    static void run(Bench bench) throws Exception {
        Report.line("  %d rounds", bench.rounds());
        most(bench, "most revenue within a budget", 7, 80_000, Shape.usual(Goal.MOST_REVENUE));
        least(bench, "coverage at least cost", 7, Shape.usual(Goal.LEAST_COST));
        most(bench, "loose: hardly a limit", 11, 400_000, new Shape(0.05, 400, 300, 20, 1));
        most(bench, "budget binds", 12, 55_000, new Shape(0.1, 40, 30, 20, 1));
        most(bench, "sparse regions", 13, 60_000, new Shape(0.1, 40, 30, 20, 0.4));
        most(bench, "budget next to the least cost", 7, 42_000, Shape.usual(Goal.MOST_REVENUE));
        least(bench, "tight: cover 0.75, speed 25", 14, new Shape(0.75, 40, 25, 20, 1));
        least(bench, "sparse regions at least cost", 15, new Shape(0.45, 40, 30, 20, 0.4));
        least(bench, "sparse regions at least cost, seed 3", 3, new Shape(0.45, 40, 30, 20, 0.4));
        least(bench, "coverage at least cost, seed 8", 8, Shape.usual(Goal.LEAST_COST));
        least(bench, "coverage at least cost, seed 9", 9, Shape.usual(Goal.LEAST_COST));
        least(bench, "from nothing", 16, new Shape(0.6, 40, 30, 1, 1));
    }

    private static void most(Bench bench, String name, long seed, double budget, Shape shape)
            throws Exception {
        measure(bench, name, Instances.ecosystem(6, 40, 8, seed, Goal.MOST_REVENUE, budget, shape));
    }

    private static void least(Bench bench, String name, long seed, Shape shape) throws Exception {
        double free = Double.POSITIVE_INFINITY;
        measure(bench, name, Instances.ecosystem(6, 40, 8, seed, Goal.LEAST_COST, free, shape));
    }

    private static void measure(Bench bench, String name, MixProblem problem) throws Exception {
        Answer[] last = new Answer[1];
        Stopwatch.race(
                bench.rounds(),
                new Stopwatch.Entrant(name + ", first plan", () -> solved(problem, 1, last)),
                new Stopwatch.Entrant(name + ", within 1 %", () -> solved(problem, 0.01, last)));
        if (last[0] instanceof Answer.Found found) {
            Report.line(
                    "  value %.0f, bound %.0f, gap %.3f %%, %s",
                    found.value(), found.bound(), 100 * found.gap(), found.ended());
        } else {
            Report.line("  %s", last[0]);
        }
    }

    private static Answer solved(MixProblem problem, double gap, Answer[] last) {
        last[0] = Optimiser.solve(problem, new Effort(gap, 60_000, 20_000), Progress.none());
        return last[0];
    }
}
