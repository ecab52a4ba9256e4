package app.mangrove.history;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Commit;
import app.mangrove.model.Conflict;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes a commit back although fields were changed since, each as a person chose.
public final class TakeBack {
    /// What becomes of a field that was changed since.
    public enum Choice {
        /// The present value stays.
        KEEP,
        /// The value from before the commit comes back.
        BACK
    }

    private TakeBack() {}

    /// Takes the commit back; `choices` has one for each conflict that an attempt without choices
    /// gave. A field changed between the two attempts is a conflict again.
    public static Commit commit(
            Workspace workspace, long number, Map<Conflict, Choice> choices, String user) {
        return switch (workspace.inverse(number)) {
            case Outcome.Failed<List<Edit>>(var problem) -> Commit.refused(problem);
            case Outcome.Ok<List<Edit>>(var inverse) ->
                    workspace.commit(
                            edits(workspace.ecosystem(), inverse, choices),
                            reason(workspace, number, user));
        };
    }

    /// Takes a batch back, newest commit first, each with the choices; the first commit that does
    /// not go through ends it.
    public static Commit batch(
            Workspace workspace,
            List<LogEntry> commits,
            Map<Conflict, Choice> choices,
            String user) {
        Commit last = new Commit.Unchanged();
        for (LogEntry entry : commits) {
            Commit next =
                    choices.isEmpty()
                            ? workspace.undo(entry.number(), user)
                            : commit(workspace, entry.number(), choices, user);
            if (next instanceof Commit.Done) {
                last = next;
            } else if (!(next instanceof Commit.Unchanged)) {
                return next;
            }
        }
        return last;
    }

    private static Reason reason(Workspace workspace, long number, String user) {
        String text =
                workspace.log(number + 1, 1).stream()
                        .map(entry -> entry.reason().text())
                        .findFirst()
                        .orElse("");
        return Reason.user(user, text).undoing(number);
    }

    static List<Edit> edits(
            Ecosystem ecosystem, List<Edit> inverse, Map<Conflict, Choice> choices) {
        Map<Object, List<Conflict>> byRow =
                choices.keySet().stream()
                        .collect(Collectors.groupingBy(c -> List.of(c.kind().key(), c.id())));
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : inverse) {
            List<Conflict> own =
                    byRow.getOrDefault(List.of(edit.kind().key(), edit.id()), List.of());
            if (own.isEmpty()) {
                edits.add(edit);
            } else {
                edits.addAll(resolved(ecosystem, edit, own, choices));
            }
        }
        return edits;
    }

    private static List<Edit> resolved(
            Ecosystem ecosystem, Edit edit, List<Conflict> own, Map<Conflict, Choice> choices) {
        Table table = ecosystem.table(edit.kind());
        int slot = table.slot(edit.id());
        long seen = slot == 0 ? 0 : table.commit(slot);
        Set<String> back =
                own.stream()
                        .filter(conflict -> choices.get(conflict) == Choice.BACK)
                        .map(Conflict::field)
                        .collect(Collectors.toSet());
        if (own.stream().anyMatch(Conflict::isRemoval)) {
            return back.isEmpty() ? List.of() : List.of(rebased(edit, seen));
        }
        if (!(edit instanceof Edit.Put put)) {
            return List.of(edit);
        }
        Set<String> contested = own.stream().map(Conflict::field).collect(Collectors.toSet());
        // Based on the present row, so that what comes back overrules the present value.
        Map<String, @Nullable Object> all = new LinkedHashMap<>(put.fields());
        all.keySet().removeIf(field -> contested.contains(field) && !back.contains(field));
        return all.isEmpty() ? List.of() : List.of(new Edit.Put(put.kind(), put.id(), seen, all));
    }

    private static Edit rebased(Edit edit, long seen) {
        return switch (edit) {
            case Edit.Put put -> new Edit.Put(put.kind(), put.id(), seen, put.fields());
            case Edit.Remove remove -> new Edit.Remove(remove.kind(), remove.id(), seen);
        };
    }
}
