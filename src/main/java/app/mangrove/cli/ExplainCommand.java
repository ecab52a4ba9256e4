package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.cli.incentive.Asked;
import app.mangrove.cli.incentive.StepSheet;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.Incentives;
import app.mangrove.incentive.Request;
import app.mangrove.model.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// `incentives explain FILE --partner KEY --period MONTH`: why an amount is what it is.
final class ExplainCommand extends PrintingJob {
    @CommandLine.Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--partner", paramLabel = "KEY", required = true)
    private String partner = "";

    @CommandLine.Option(names = "--period", paramLabel = "MONTH", required = true)
    private String period = "";

    @CommandLine.Option(names = "--plan", paramLabel = "PLAN")
    private @Nullable String plan;

    @CommandLine.Option(names = "--plans", paramLabel = "PLANS.json")
    private @Nullable Path plans;

    ExplainCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        return reading(file, this::explained);
    }

    private int explained(Workspace workspace) {
        Asked asked = Asked.of(workspace.ecosystem(), period, period, plans);
        Request request = asked.request();
        if (request == null) {
            return failed(asked.problems());
        }
        return switch (Incentives.calculate(request, Cancel.never())) {
            case Outcome.Failed<Calculation>(Problem problem) -> failed(problem);
            case Outcome.Ok<Calculation>(Calculation calculation) -> explained(calculation);
        };
    }

    private int explained(Calculation calculation) {
        int payee = calculation.partner(partner);
        if (payee == 0) {
            return failed(Problem.of("cli.incentives.no-partner", partner));
        }
        String wanted = plan;
        int place = wanted == null ? -1 : calculation.plan(wanted);
        if (wanted != null && place < 0) {
            return failed(
                    Problem.of(
                            "cli.incentives.no-plan",
                            wanted,
                            String.join(
                                    ", ",
                                    calculation.plans().stream()
                                            .map(setup -> setup.plan().name())
                                            .toList())));
        }
        List<Integer> places =
                wanted == null
                        ? IntStream.range(0, calculation.plans().size()).boxed().toList()
                        : List.of(place);
        StepSheet.Answer answer = StepSheet.of(calculation, places, payee);
        print(answer.sheet());
        answer.problems().forEach(this::warn);
        return answer.problems().isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }
}
