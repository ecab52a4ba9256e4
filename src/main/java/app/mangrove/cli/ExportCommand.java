package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.cli.print.Format;
import app.mangrove.cli.print.Sheet;
import app.mangrove.cli.show.PartnerName;
import app.mangrove.cli.show.SeenFiles;
import app.mangrove.cli.show.SeenHierarchy;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Workspace;
import app.mangrove.transfer.write.WorkspaceExport;
import app.mangrove.visibility.Sight;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.List;

/// `export FILE --out DIR`: a workspace as files that `import` reads back, or what one partner may
/// see of it.
final class ExportCommand extends PrintingJob {
    @CommandLine.Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @CommandLine.Option(names = "--as", paramLabel = "PARTNER")
    private @Nullable String viewer;

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        return reading(file, this::written);
    }

    private int written(Workspace workspace) {
        String named = viewer;
        if (named != null) {
            return seen(workspace.ecosystem(), named);
        }
        Outcome<WorkspaceExport.Exported> exported =
                new WorkspaceExport(workspace.ecosystem(), workspace::content)
                        .to(out, Progress.none());
        return switch (exported) {
            case Outcome.Failed<WorkspaceExport.Exported>(Problem problem) -> failed(problem);
            case Outcome.Ok<WorkspaceExport.Exported>(WorkspaceExport.Exported done) ->
                    told(done.files(), done.rows());
        };
    }

    /// Only what a partner may see, with sums that tell of nobody else.
    private int seen(Ecosystem ecosystem, String named) {
        Outcome<SeenFiles> written =
                PartnerName.find(ecosystem, named)
                        .map(nr -> Sight.of(ecosystem, nr, console().today()))
                        .flatMap(sight ->
                                new SeenFiles(
                                                sight.seen(),
                                                new SeenHierarchy(sight, new Insight())
                                                        .sheet(Integer.MAX_VALUE))
                                        .to(out, Progress.none()));
        return switch (written) {
            case Outcome.Failed<SeenFiles>(Problem problem) -> failed(problem);
            case Outcome.Ok<SeenFiles>(SeenFiles done) -> told(done.files(), done.rows());
        };
    }

    private int told(List<Path> files, long rows) {
        if (format() == Format.TEXT) {
            String key = viewer == null ? "cli.export.done" : "cli.export.seen";
            say(key, files.size(), out.toString(), rows);
        } else {
            Sheet sheet = new Sheet(List.of(Sheet.Column.text("file", "")));
            files.forEach(path -> sheet.add(Sheet.Cell.of(path.toString())));
            print(sheet);
        }
        return Exit.DONE;
    }
}
