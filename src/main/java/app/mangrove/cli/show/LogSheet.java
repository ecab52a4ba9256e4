package app.mangrove.cli.show;

import app.mangrove.cli.print.Sheet;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Workspace;
import app.mangrove.ui.text.Text;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/// The commits of a workspace, the newest first.
public final class LogSheet {
    private static final int HASH = 12;

    private LogSheet() {}

    public static Sheet of(Workspace workspace, int limit, ZoneId zone) {
        Sheet sheet =
                new Sheet(
                        List.of(
                                Sheet.Column.figure("commit", Text.of("cli.column.commit")),
                                Sheet.Column.text("time", Text.of("cli.column.time")),
                                Sheet.Column.text("user", Text.of("cli.column.user")),
                                Sheet.Column.text("source", Text.of("cli.column.source")),
                                Sheet.Column.text("reason", Text.of("cli.column.reason")),
                                Sheet.Column.text("rows", Text.of("cli.column.rows")),
                                Sheet.Column.figure("undone_by", Text.of("cli.column.undone")),
                                Sheet.Column.text("hash", Text.of("cli.column.hash"))));
        for (LogEntry entry : workspace.log(0, limit)) {
            sheet.add(line(entry, zone));
        }
        return sheet;
    }

    private static List<Sheet.Cell> line(LogEntry entry, ZoneId zone) {
        String rows =
                entry.counts().entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .sorted()
                        .collect(Collectors.joining(", "));
        Object undone = entry.undoneBy() == 0 ? null : (Object) entry.undoneBy();
        return List.of(
                Sheet.Cell.of(entry.number()),
                Sheet.Cell.of(
                        entry.time().toString(), Text.formats().dates().moment(entry.time(), zone)),
                Sheet.Cell.of(entry.reason().user()),
                Sheet.Cell.of(entry.reason().source().name()),
                Sheet.Cell.of(entry.reason().text()),
                Sheet.Cell.of(rows),
                Sheet.Cell.of(undone),
                Sheet.Cell.of(
                        entry.hash(),
                        entry.hash().substring(0, Math.min(HASH, entry.hash().length()))));
    }
}
