package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.cli.mix.PlanFile;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.Optimiser;
import app.mangrove.mix.optimise.plan.PlanProblem;
import app.mangrove.mix.optimise.plan.Wish;
import app.mangrove.mix.optimise.plan.Words;
import app.mangrove.mix.optimise.solve.Effort;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/// `mix optimise FILE --goal GOAL --out plan.json`: the best plan, with the proof of how good it
/// is; nothing in the workspace changes.
final class OptimiseCommand extends Job {
    private static final String LAST_TARGET = "last-target";

    @CommandLine.Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--goal", paramLabel = "least-cost|most-revenue", required = true)
    private String goal = "";

    @CommandLine.Option(names = "--plan", paramLabel = "NAME")
    private @Nullable String plan;

    @CommandLine.Option(names = "--budget", paramLabel = "AMOUNT")
    private @Nullable BigDecimal budget;

    @CommandLine.Option(names = "--until", paramLabel = "DATE|last-target")
    private @Nullable String until;

    @CommandLine.Option(names = "--seconds", paramLabel = "COUNT")
    private int seconds = 15;

    @CommandLine.Option(names = "--out", paramLabel = "plan.json", required = true)
    private Path out = Path.of("");

    OptimiseCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String wanted = goal.toLowerCase(Locale.ROOT);
        if (!wanted.equals("least-cost") && !wanted.equals("most-revenue")) {
            return failed(Problem.of("cli.use.bad", "--goal", goal, "least-cost, most-revenue"));
        }
        if (budget != null && budget.signum() < 0) {
            return failed(Problem.of("cli.use.bad", "--budget", budget, "0, 250000"));
        }
        if (seconds < 1) {
            return failed(Problem.of("cli.use.bad", "--seconds", seconds, "1, 15, 60"));
        }
        Goal best = wanted.equals("least-cost") ? Goal.LEAST_COST : Goal.MOST_REVENUE;
        return reading(file, workspace -> optimised(workspace.ecosystem(), best));
    }

    private int optimised(Ecosystem eco, Goal best) {
        return switch (wish(eco, best)) {
            case Outcome.Failed<Wish>(Problem problem) -> failed(problem);
            case Outcome.Ok<Wish>(Wish wish) -> {
                PlanProblem problem = PlanProblem.of(eco, wish);
                problem.problems().forEach(this::warn);
                Effort effort = Effort.usual().within(1_000L * seconds);
                Answer answer = Optimiser.solve(problem.problem(), effort, Progress.none());
                yield written(eco, wish, problem, answer);
            }
        };
    }

    private Outcome<Wish> wish(Ecosystem eco, Goal best) {
        String named = plan;
        Outcome<Integer> found =
                named == null ? Outcome.ok(Plans.standard(eco)) : Plans.find(eco, named);
        Lens lens = Lens.of(eco, console().today());
        return found.flatMap(nr -> {
            if (nr == 0) {
                return Outcome.failed("mix.optimise.no-plan");
            }
            if (LAST_TARGET.equals(until)) {
                return Wish.lastTarget(eco, nr)
                        .map(day -> Outcome.ok(new Wish(lens, nr, best, budget, day)))
                        .orElseGet(() -> Outcome.failed("cli.mix.no-target"));
            }
            try {
                LocalDate last = until == null ? null : LocalDate.parse(until);
                return Outcome.ok(new Wish(lens, nr, best, budget, last));
            } catch (DateTimeException e) {
                return Outcome.failed("cli.as-of.day", String.valueOf(until));
            }
        });
    }

    private int written(Ecosystem eco, Wish wish, PlanProblem problem, Answer answer) {
        Outcome<Path> done = PlanFile.write(eco, wish, problem, answer, out);
        if (done instanceof Outcome.Failed<Path>(Problem cause)) {
            return failed(cause);
        }
        return switch (answer) {
            case Answer.Found found -> {
                say(
                        "cli.mix.found",
                        found.moves().size(),
                        Math.round(found.revenue()),
                        Math.round(found.cost()),
                        wish.lens().currency(),
                        percent(found.gap()),
                        out.toString());
                if (found.ended() != Answer.Ended.CLOSE) {
                    say("cli.mix.spent", percent(found.gap()));
                }
                found.binding().stream()
                        .limit(LISTED)
                        .forEach(binding ->
                                say(
                                        "cli.mix.binding",
                                        Text.of(
                                                Words.name(
                                                        problem,
                                                        binding.limit(),
                                                        binding.quarter())),
                                        Text.of(
                                                Words.price(
                                                        problem,
                                                        binding,
                                                        wish.lens().currency()))));
                yield problem.problems().isEmpty() ? Exit.DONE : Exit.FINDINGS;
            }
            case Answer.Impossible impossible -> {
                warn(Problem.of("cli.mix.impossible"));
                impossible
                        .limits()
                        .forEach(limit ->
                                say(
                                        "cli.mix.conflict",
                                        Text.of(Words.name(problem, limit, -1)),
                                        problem.problem().limits().get(limit).amount()));
                yield Exit.FINDINGS;
            }
            case Answer.Undecided undecided -> {
                warn(Problem.of("cli.mix.undecided", seconds));
                yield Exit.FINDINGS;
            }
        };
    }

    private static BigDecimal percent(double fraction) {
        return BigDecimal.valueOf(Math.round(fraction * 10_000), 2);
    }

    /// `mix` alone says what can be done with partner mixes.
    @CommandLine.Command(name = "mix")
    static final class Mix extends Job {
        Mix(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            return failed(Problem.of("cli.use.missing", "optimise"));
        }
    }
}
