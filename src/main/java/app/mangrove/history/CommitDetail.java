package app.mangrove.history;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.HistoryStep;
import app.mangrove.model.Kind;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Merge;
import app.mangrove.model.Table;
import app.mangrove.model.Touched;
import app.mangrove.model.Workspace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A commit row by row.
///
/// Shape: the first 200 rows of a commit of at most 2,000; a larger one, such as the import of a
/// million rows, is told by its counts alone and `rows` is empty.
public record CommitDetail(LogEntry entry, int total, List<CommitRow> rows) {
    private static final int LARGEST = 2_000;
    private static final int SHOWN = 200;

    public CommitDetail {
        rows = List.copyOf(rows);
    }

    /// Reads it; takes its time.
    public static Outcome<CommitDetail> read(Workspace workspace, LogEntry entry, Cancel cancel) {
        int total = entry.counts().values().stream().mapToInt(Integer::intValue).sum();
        if (total > LARGEST) {
            return Outcome.ok(new CommitDetail(entry, total, List.of()));
        }
        return workspace
                .inverse(entry.number())
                .map(edits ->
                        new CommitDetail(entry, total, rows(workspace, entry, edits, cancel)));
    }

    private static List<CommitRow> rows(
            Workspace workspace, LogEntry entry, List<Edit> edits, Cancel cancel) {
        Ecosystem now = workspace.ecosystem();
        List<CommitRow> rows = new ArrayList<>();
        for (Edit edit : edits.subList(0, Math.min(SHOWN, edits.size()))) {
            cancel.check();
            step(workspace, entry.number(), edit).ifPresent(step -> rows.add(row(now, edit, step)));
        }
        return rows;
    }

    private static Optional<HistoryStep> step(Workspace workspace, long number, Edit edit) {
        return workspace.history(edit.kind(), edit.id()).stream()
                .filter(step -> step.commit().number() == number)
                .findFirst();
    }

    private static CommitRow row(Ecosystem now, Edit edit, HistoryStep step) {
        Kind<?> kind = edit.kind();
        Table table = now.table(kind);
        int nr = table.nr(edit.id());
        Set<String> keys = new LinkedHashSet<>();
        if (step.type() != Touched.Type.REMOVED) {
            keys.addAll(step.after().keySet());
        }
        if (step.type() != Touched.Type.CREATED) {
            keys.addAll(step.before().keySet());
        }
        List<CommitRow.FieldChange> changes = new ArrayList<>();
        for (Field<?> field : now.schema().fields(kind)) {
            if (keys.contains(field.key())) {
                Object before = step.before().get(field.key());
                Object after = step.after().get(field.key());
                boolean since =
                        nr > 0
                                && step.type() != Touched.Type.REMOVED
                                && !Merge.same(now.value(kind, field, nr), after);
                changes.add(new CommitRow.FieldChange(field, before, after, since));
            }
        }
        return new CommitRow(kind, edit.id(), name(now, kind, nr, step), step.type(), changes);
    }

    private static String name(Ecosystem now, Kind<?> kind, int nr, HistoryStep step) {
        if (nr > 0 && now.value(kind, kind.name(), nr) != null) {
            return now.name(kind, nr);
        }
        @Nullable Object after = step.after().get(kind.name().key());
        @Nullable Object known = after == null ? step.before().get(kind.name().key()) : after;
        return known == null ? "" : known.toString();
    }
}
