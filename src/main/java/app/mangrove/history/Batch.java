package app.mangrove.history;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.LogEntry;
import app.mangrove.model.References;
import app.mangrove.model.References.Referrer;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A batch that may be taken back, such as an import: its commits that still stand, newest first,
/// and what stands on them.
///
/// Shape: `later` names the commits that were the last to touch rows of the batch, newest first;
/// `referring` what refers to rows that the batch made, and keeps them from going.
public record Batch(
        List<LogEntry> commits, int rows, List<Later> later, List<Referring> referring) {
    private static final int PAGE = 1_000;
    private static final int NAMED = 20;
    private static final int COUNTED = 1_000;

    public Batch {
        commits = List.copyOf(commits);
        later = List.copyOf(later);
        referring = List.copyOf(referring);
    }

    /// A later commit, and how many rows of the batch it touched last.
    public record Later(LogEntry entry, int rows) {}

    /// Rows that refer to rows of the batch through a field: how many, 1,000 for more, and the name
    /// of one of them.
    public record Referring(Kind<?> kind, Field<?> field, int rows, String example) {}

    /// The commits of the entry's batch that still stand, newest first; the entry alone when it
    /// belongs to none.
    public static List<LogEntry> standing(Workspace workspace, LogEntry entry, Cancel cancel) {
        if (entry.reason().batch().isEmpty()) {
            return List.of(entry);
        }
        List<LogEntry> found = new ArrayList<>();
        List<LogEntry> page = workspace.log(0, PAGE);
        while (!page.isEmpty()) {
            cancel.check();
            page.stream()
                    .filter(e -> e.undoneBy() == 0 && e.reason().undoes() == 0)
                    .filter(e -> e.reason().batch().equals(entry.reason().batch()))
                    .forEach(found::add);
            page = workspace.log(page.getLast().number(), PAGE);
        }
        return found;
    }

    /// Looks what taking the entry's batch back would meet; takes its time.
    public static Outcome<Batch> read(Workspace workspace, LogEntry entry, Cancel cancel) {
        List<LogEntry> commits = standing(workspace, entry, cancel);
        Reading reading = new Reading(workspace.ecosystem(), commits);
        for (LogEntry commit : commits) {
            cancel.check();
            switch (workspace.inverse(commit.number())) {
                case Outcome.Failed<List<Edit>>(var problem) -> {
                    return Outcome.failed(problem);
                }
                case Outcome.Ok<List<Edit>>(var edits) -> edits.forEach(reading::add);
            }
        }
        return Outcome.ok(
                new Batch(commits, reading.rows(), reading.later(workspace), reading.referring()));
    }

    /// What is gathered while the edits that take a batch back go by.
    private static final class Reading {
        private final Ecosystem now;
        private final Set<Long> own = new HashSet<>();
        private final Map<String, Set<Integer>> touched = new HashMap<>();
        private final Map<Kind<?>, Set<Integer>> made = new LinkedHashMap<>();
        private final Map<Long, Integer> last = new TreeMap<>(Comparator.reverseOrder());

        Reading(Ecosystem now, List<LogEntry> commits) {
            this.now = now;
            commits.forEach(commit -> own.add(commit.number()));
        }

        void add(Edit edit) {
            Table table = now.table(edit.kind());
            int slot = table.slot(edit.id());
            boolean fresh =
                    touched.computeIfAbsent(edit.kind().key(), k -> new HashSet<>()).add(slot);
            if (fresh && slot != 0 && !own.contains(table.commit(slot))) {
                last.merge(table.commit(slot), 1, Integer::sum);
            }
            if (edit instanceof Edit.Remove && table.isLive(slot)) {
                made.computeIfAbsent(edit.kind(), k -> new HashSet<>()).add(slot);
            }
        }

        int rows() {
            return touched.values().stream().mapToInt(Set::size).sum();
        }

        List<Later> later(Workspace workspace) {
            List<Later> later = new ArrayList<>();
            last.entrySet().stream()
                    .limit(NAMED)
                    .forEach(step ->
                            workspace.log(step.getKey() + 1, 1).stream()
                                    .map(entry -> new Later(entry, step.getValue()))
                                    .forEach(later::add));
            return later;
        }

        List<Referring> referring() {
            List<Referring> referring = new ArrayList<>();
            made.forEach((kind, rows) -> {
                Map<Field<?>, List<Referrer>> byField = new LinkedHashMap<>();
                References.to(now, kind, rows, this::goesToo, COUNTED)
                        .forEach(referrer ->
                                byField.computeIfAbsent(referrer.field(), f -> new ArrayList<>())
                                        .add(referrer));
                byField.forEach((field, all) -> referring.add(referring(field, all)));
            });
            return referring;
        }

        private Referring referring(Field<?> field, List<Referrer> all) {
            Referrer one = all.getFirst();
            return new Referring(one.kind(), field, all.size(), now.name(one.kind(), one.nr()));
        }

        private boolean goesToo(Kind<?> kind, int nr) {
            return made.getOrDefault(kind, Set.of()).contains(nr);
        }
    }
}
