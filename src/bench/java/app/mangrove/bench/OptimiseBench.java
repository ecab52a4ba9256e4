package app.mangrove.bench;

import app.mangrove.base.work.Progress;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.Instances;
import app.mangrove.mix.optimise.MixProblem;
import app.mangrove.mix.optimise.Optimiser;
import app.mangrove.mix.optimise.solve.Effort;

/// The best mix of six types in two tiers, forty regions and eight quarters: how soon there is a
/// plan, and how soon one within one percent of the bound.
final class OptimiseBench {
    private OptimiseBench() {}

    static void run(Bench bench) throws Exception {
        Report.line("  %d rounds", bench.rounds());
        measure(bench, "most revenue within a budget", Goal.MOST_REVENUE, 80_000);
        measure(bench, "coverage at least cost", Goal.LEAST_COST, Double.POSITIVE_INFINITY);
    }

    private static void measure(Bench bench, String name, Goal goal, double budget)
            throws Exception {
        MixProblem problem = Instances.ecosystem(6, 40, 8, 7, goal, budget);
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
