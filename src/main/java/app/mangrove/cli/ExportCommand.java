package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.cli.print.Format;
import app.mangrove.cli.print.Sheet;
import app.mangrove.model.Workspace;
import app.mangrove.transfer.write.WorkspaceExport;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.List;

/// `export FILE --out DIR`: a workspace as files that `import` reads back.
final class ExportCommand extends PrintingJob {
    @CommandLine.Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        return reading(file, this::written);
    }

    private int written(Workspace workspace) {
        Outcome<WorkspaceExport.Exported> exported =
                new WorkspaceExport(workspace.ecosystem(), workspace::content)
                        .to(out, Progress.none());
        return switch (exported) {
            case Outcome.Failed<WorkspaceExport.Exported>(Problem problem) -> failed(problem);
            case Outcome.Ok<WorkspaceExport.Exported>(WorkspaceExport.Exported done) -> {
                if (format() == Format.TEXT) {
                    say("cli.export.done", done.files().size(), out.toString(), done.rows());
                } else {
                    Sheet sheet = new Sheet(List.of(Sheet.Column.text("file", "")));
                    done.files().forEach(path -> sheet.add(Sheet.Cell.of(path.toString())));
                    print(sheet);
                }
                yield Exit.DONE;
            }
        };
    }
}
