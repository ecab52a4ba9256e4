package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;

import picocli.CommandLine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `tour FILE --out DIR`: a picture of every screen.
final class TourCommand extends Job {
    @CommandLine.Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @CommandLine.Option(names = "--screen", paramLabel = "ID", split = ",")
    private List<String> ids = List.of();

    TourCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (!Files.exists(file)) {
            return failed(Problem.of("cli.no-file", file.toString()));
        }
        return switch (console().screens().tour(file, out, ids)) {
            case Outcome.Failed<List<Path>>(Problem problem) -> failed(problem);
            case Outcome.Ok<List<Path>>(List<Path> pictures) -> {
                say("cli.tour.done", pictures.size(), out.toString());
                yield Exit.DONE;
            }
        };
    }
}
