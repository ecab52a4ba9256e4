package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.cli.incentive.Asked;
import app.mangrove.cli.incentive.ResultFiles;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.Incentives;
import app.mangrove.incentive.Request;
import app.mangrove.model.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;

/// `incentives FILE --from MONTH --to MONTH --out DIR`: what every plan earns and what is paid, as
/// files.
final class IncentivesCommand extends Job {
    @CommandLine.Parameters(arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    @CommandLine.Option(names = "--from", paramLabel = "MONTH")
    private @Nullable String from;

    @CommandLine.Option(names = "--to", paramLabel = "MONTH")
    private @Nullable String to;

    @CommandLine.Option(names = "--plans", paramLabel = "PLANS.json")
    private @Nullable Path plans;

    @CommandLine.Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    IncentivesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (file == null || out == null) {
            return failed(Problem.of("cli.use.missing", file == null ? "FILE" : "--out"));
        }
        Path folder = out;
        return reading(file, workspace -> calculated(workspace, folder));
    }

    private int calculated(Workspace workspace, Path folder) {
        Asked asked = Asked.of(workspace.ecosystem(), from, to, plans);
        Request request = asked.request();
        if (request == null) {
            return failed(asked.problems());
        }
        return switch (Incentives.calculate(request, Cancel.never())) {
            case Outcome.Failed<Calculation>(Problem problem) -> failed(problem);
            case Outcome.Ok<Calculation>(Calculation calculation) -> written(calculation, folder);
        };
    }

    private int written(Calculation calculation, Path folder) {
        return switch (ResultFiles.write(calculation, folder)) {
            case Outcome.Failed<ResultFiles.Written>(Problem problem) -> failed(problem);
            case Outcome.Ok<ResultFiles.Written>(ResultFiles.Written written) -> {
                say("cli.incentives.done", written.amounts(), folder.toString());
                if (written.problems() > 0) {
                    warn(Problem.of("cli.incentives.partial", written.problems()));
                }
                yield written.problems() > 0 ? Exit.FINDINGS : Exit.DONE;
            }
        };
    }
}
