package app.mangrove.model;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.work.OwnField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Applies a batch of edits to a snapshot: merge, check, number new rows, resolve references.
///
/// Shape: one use, one batch; the snapshot itself never changes. Errors: a conflict or a problem in
/// any edit leaves the whole batch undone.
public final class Applying {
    private static final Comparator<Touched> ORDER =
            Comparator.comparing((Touched t) -> t.kind().key()).thenComparing(Touched::id);
    private static final Predicate<Edit> DEFINES =
            edit -> edit.kind() == OwnField.KIND && edit instanceof Edit.Put;
    private static final Predicate<Edit> REMOVES =
            edit -> edit.kind() == OwnField.KIND && edit instanceof Edit.Remove;

    private final Ecosystem before;
    private final long commit;
    private final Images images;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<String, Map<Id, Integer>> created = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Map<String, Map<Integer, Wanted>> byNumber = new HashMap<>();
    private final Map<String, Map<Id, Integer>> removed = new HashMap<>();

    /// A row with what shall become of it.
    private record Wanted(
            Kind<?> kind,
            int nr,
            Id id,
            Touched.Type type,
            Map<String, Object> now,
            Map<String, @Nullable Object> fields) {}

    private Applying(Ecosystem before, long commit, Images images) {
        this.before = before;
        this.commit = commit;
        this.images = images;
    }

    /// What `edits` would do to `before` as commit number `commit`. Own fields that they define are
    /// there for the other edits, and those that they remove go last, with their values gone.
    public static Applied apply(
            Ecosystem before, List<? extends Edit> edits, long commit, Images images) {
        List<Edit> all = combined(edits);
        List<List<Edit>> steps =
                Stream.of(DEFINES, REMOVES.or(DEFINES).negate(), REMOVES)
                        .map(sort -> all.stream().filter(sort).toList())
                        .filter(step -> !step.isEmpty())
                        .toList();
        if (steps.size() < 2) {
            return new Applying(before, commit, images).run(all);
        }
        Ecosystem after = before;
        List<Touched> touched = new ArrayList<>();
        for (List<Edit> step : steps) {
            Applied applied = new Applying(after, commit, images).run(step);
            if (!(applied instanceof Applied.Done(Ecosystem next, List<Touched> rows))) {
                return applied;
            }
            after = next;
            touched.addAll(rows);
        }
        touched.sort(ORDER);
        return new Applied.Done(after, List.copyOf(touched));
    }

    private Applied run(List<Edit> edits) {
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Put put -> put(put);
                case Edit.Remove remove -> remove(remove);
            }
        }
        if (conflicts.isEmpty() && problems.isEmpty()) {
            wanted.forEach(this::check);
        }
        if (!conflicts.isEmpty()) {
            return new Applied.Conflicts(List.copyOf(conflicts));
        }
        if (problems.isEmpty()) {
            problems.addAll(
                    OwnFields.lostBy(
                            before,
                            wanted.stream()
                                    .filter(w -> w.kind == OwnField.KIND)
                                    .collect(Collectors.toMap(w -> w.nr, w -> w.fields))));
            problems.addAll(References.dangling(before, removed, created, this::stillRefers));
        }
        if (!problems.isEmpty()) {
            return new Applied.Refused(List.copyOf(problems));
        }
        Ecosystem after = build();
        problems.addAll(
                Cycles.closedBy(
                        after, wanted.stream().map(w -> new Cycles.Row(w.kind, w.nr)).toList()));
        return problems.isEmpty()
                ? new Applied.Done(after, touched())
                : new Applied.Refused(problems);
    }

    /// One edit a row: later puts win field by field, a removal wins over puts before it.
    private static List<Edit> combined(List<? extends Edit> edits) {
        Map<String, Map<Id, Edit>> byRow = new TreeMap<>();
        boolean repeats = false;
        for (Edit edit : edits) {
            Map<Id, Edit> rows =
                    byRow.computeIfAbsent(edit.kind().key(), k -> new LinkedHashMap<>());
            repeats |= rows.merge(edit.id(), edit, Applying::combine) != edit;
        }
        List<Edit> all = new ArrayList<>(edits.size());
        if (!repeats) {
            all.addAll(edits);
        } else {
            byRow.values().forEach(rows -> all.addAll(rows.values()));
        }
        return all;
    }

    private static Edit combine(Edit first, Edit second) {
        if (first instanceof Edit.Put a && second instanceof Edit.Put b) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>(a.fields());
            fields.putAll(b.fields());
            return new Edit.Put(a.kind(), a.id(), a.base(), fields);
        }
        return second;
    }

    private void put(Edit.Put put) {
        Table table = before.table(put.kind());
        int slot = table.slot(put.id());
        boolean lives = table.isLive(slot);
        if (!lives) {
            if (slot != 0
                    && put.base() != 0
                    && put.base() != table.commit(slot)
                    && !images.at(put.kind(), put.id(), put.base()).isEmpty()) {
                conflicts.add(new Conflict(put.kind(), put.id(), "", null, null, null));
                return;
            }
            if (slot == 0 && put.base() != 0) {
                problems.add(Problem.of("edit.unknown", put.kind().word(), put.id().toString()));
                return;
            }
            create(put, slot);
            return;
        }
        Map<String, Object> now = now(put, slot);
        Map<String, Object> base =
                put.base() == table.commit(slot)
                        ? now
                        : put.base() == 0 ? Map.of() : images.at(put.kind(), put.id(), put.base());
        Merge.Result merged = Merge.fields(put, base, now);
        conflicts.addAll(merged.conflicts());
        if (!merged.fields().isEmpty()) {
            wanted.add(
                    new Wanted(
                            put.kind(),
                            slot,
                            put.id(),
                            Touched.Type.CHANGED,
                            now,
                            merged.fields()));
        }
    }

    /// The present values of the fields that a put names.
    private Map<String, Object> now(Edit.Put put, int nr) {
        Map<String, Object> now = new HashMap<>();
        for (String key : put.fields().keySet()) {
            before.schema()
                    .field(put.kind(), key)
                    .map(field -> before.value(put.kind(), field, nr))
                    .ifPresent(value -> now.put(key, value));
        }
        return now;
    }

    private void create(Edit.Put put, int slot) {
        Map<Id, Integer> numbers = created.computeIfAbsent(put.kind().key(), k -> new HashMap<>());
        int nr = slot;
        if (nr == 0) {
            nr = next.merge(put.kind().key(), before.table(put.kind()).end(), (n, first) -> n + 1);
        }
        numbers.put(put.id(), nr);
        wanted.add(
                new Wanted(put.kind(), nr, put.id(), Touched.Type.CREATED, Map.of(), put.fields()));
    }

    private void remove(Edit.Remove remove) {
        Table table = before.table(remove.kind());
        int nr = table.nr(remove.id());
        if (nr == 0) {
            return;
        }
        if (remove.base() != table.commit(nr) && !isAsAt(remove, nr)) {
            conflicts.add(new Conflict(remove.kind(), remove.id(), "", null, null, null));
            return;
        }
        removed.computeIfAbsent(remove.kind().key(), k -> new HashMap<>()).put(remove.id(), nr);
        wanted.add(
                new Wanted(
                        remove.kind(),
                        nr,
                        remove.id(),
                        Touched.Type.REMOVED,
                        before.values(remove.kind(), nr),
                        Map.of()));
    }

    /// Whether a row that was touched since is again what it was, as after an undo.
    private boolean isAsAt(Edit.Remove remove, int nr) {
        Map<String, Object> then = images.at(remove.kind(), remove.id(), remove.base());
        Map<String, Object> now = before.values(remove.kind(), nr);
        return !then.isEmpty()
                && then.keySet().equals(now.keySet())
                && then.keySet().stream().allMatch(key -> Merge.same(then.get(key), now.get(key)));
    }

    private void check(Wanted row) {
        if (row.type == Touched.Type.REMOVED) {
            return;
        }
        for (Map.Entry<String, @Nullable Object> entry : row.fields.entrySet()) {
            Field<?> field = before.schema().field(row.kind, entry.getKey()).orElse(null);
            if (field == null) {
                problems.add(Problem.of("edit.field", row.kind.word(), entry.getKey()));
                continue;
            }
            Check.value(row.kind, field, entry.getValue()).ifPresent(problems::add);
            if (field.type() == FieldType.REF
                    && entry.getValue() instanceof Id id
                    && number(field, id) == 0) {
                problems.add(
                        Problem.of(
                                "edit.reference",
                                row.kind.word(),
                                row.kind.word(field),
                                field.target().word(),
                                id.toString()));
            }
        }
        if (row.type == Touched.Type.CREATED) {
            for (Field<?> field : before.schema().fields(row.kind)) {
                if (field.isRequired() && !row.fields.containsKey(field.key())) {
                    problems.add(
                            Problem.of("edit.required", row.kind.word(), row.kind.word(field)));
                }
            }
        }
    }

    /// The number of a reference's target after the batch, 0 when it does not live then.
    private int number(Field<?> field, Id id) {
        Integer fresh = created.getOrDefault(field.target().key(), Map.of()).get(id);
        if (fresh != null) {
            return fresh;
        }
        boolean gone = removed.getOrDefault(field.target().key(), Map.of()).containsKey(id);
        return gone ? 0 : before.table(field.target()).nr(id);
    }

    /// Whether a living row still refers to a removed target once this batch is done.
    private boolean stillRefers(Kind<?> kind, Field<?> field, int nr) {
        Wanted row = wantedRows().getOrDefault(kind.key(), Map.of()).get(nr);
        return row == null
                || row.type != Touched.Type.REMOVED && !row.fields.containsKey(field.key());
    }

    /// The wanted rows by number, because a large removal asks for each row that referred.
    private Map<String, Map<Integer, Wanted>> wantedRows() {
        if (byNumber.isEmpty()) {
            wanted.forEach(row ->
                    byNumber.computeIfAbsent(row.kind.key(), k -> new HashMap<>())
                            .put(row.nr, row));
        }
        return byNumber;
    }

    private Ecosystem build() {
        Map<Kind<?>, List<Table.RowChange>> changes = new LinkedHashMap<>();
        for (Wanted row : wanted) {
            changes.computeIfAbsent(row.kind, k -> new ArrayList<>()).add(change(row));
        }
        List<Table> tables = new ArrayList<>();
        changes.forEach((kind, rows) -> tables.add(before.table(kind).with(rows)));
        Ecosystem after =
                before.with(wanted.isEmpty() ? before.commit() : commit, before.schema(), tables);
        return OwnFields.relaid(before, after);
    }

    private Table.RowChange change(Wanted row) {
        Table table = before.table(row.kind);
        Map<Integer, @Nullable Object> values = new HashMap<>();
        if (row.type != Touched.Type.CHANGED) {
            for (int c = 0; c < table.fields().size(); c++) {
                values.put(c, null);
            }
        }
        row.fields.forEach((key, value) -> {
            int column = table.column(key);
            values.put(column, encode(table, column, value));
        });
        return new Table.RowChange(
                row.nr, row.id, commit, row.type != Touched.Type.REMOVED, values);
    }

    private @Nullable Object encode(Table table, int column, @Nullable Object value) {
        Field<?> field = table.fields().get(column);
        Object given = "".equals(value) ? null : value;
        if (field.type() == FieldType.REF) {
            return given == null ? null : (Object) number(field, (Id) given);
        }
        return Codec.encode(field, given, table.dictionary(column));
    }

    private List<Touched> touched() {
        List<Touched> touched = new ArrayList<>(wanted.size());
        for (Wanted row : wanted) {
            Table table = before.table(row.kind);
            long previous = row.nr < table.end() ? table.commit(row.nr) : 0;
            touched.add(new Touched(row.kind, row.nr, row.id, previous, row.type, earlier(row)));
        }
        touched.sort(ORDER);
        return List.copyOf(touched);
    }

    private static Map<String, @Nullable Object> earlier(Wanted row) {
        if (row.type == Touched.Type.REMOVED) {
            return new LinkedHashMap<>(row.now);
        }
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        if (row.type == Touched.Type.CHANGED) {
            row.fields.keySet().forEach(key -> before.put(key, row.now.get(key)));
        }
        return before;
    }
}
