package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.cli.print.Format;
import app.mangrove.cli.print.Sheet;
import app.mangrove.model.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// `backup FILE`: a verified copy, with its hash.
final class BackupCommand extends PrintingJob {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @CommandLine.Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--out", paramLabel = "COPY")
    private @Nullable Path out;

    BackupCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        return reading(file, this::copied);
    }

    private int copied(Workspace workspace) {
        return switch (workspace.backup(target())) {
            case Outcome.Failed<Workspace.Backup>(Problem problem) -> failed(problem);
            case Outcome.Ok<Workspace.Backup>(Workspace.Backup backup) -> {
                if (format() == Format.TEXT) {
                    say(
                            "cli.backup.done",
                            backup.file().toString(),
                            backup.bytes(),
                            backup.sha256());
                } else {
                    Sheet sheet =
                            new Sheet(
                                    List.of(
                                            Sheet.Column.text("file", ""),
                                            Sheet.Column.figure("bytes", ""),
                                            Sheet.Column.text("sha256", "")));
                    sheet.add(
                            Sheet.Cell.of(backup.file().toString()),
                            Sheet.Cell.of(backup.bytes()),
                            Sheet.Cell.of(backup.sha256()));
                    print(sheet);
                }
                yield Exit.DONE;
            }
        };
    }

    /// Beside the workspace, under its name and the time, unless it is said where.
    private Path target() {
        if (out != null) {
            return out;
        }
        String name = String.valueOf(file.getFileName());
        String bare = name.endsWith(".mangrove") ? name.substring(0, name.length() - 9) : name;
        String stamp =
                STAMP.format(
                        LocalDateTime.ofInstant(console().clock().instant(), console().zone()));
        return file.resolveSibling(bare + "-" + stamp + ".mangrove");
    }
}
