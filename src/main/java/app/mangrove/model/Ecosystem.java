package app.mangrove.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An immutable snapshot of the whole workspace at one moment.
///
/// Shape: a table of each kind; what an edit does not touch is shared with the snapshot before.
public final class Ecosystem {
    private final long commit;
    private final Schema schema;
    private final Map<String, Table> tables;
    private final Map<Object, Object> derived = new ConcurrentHashMap<>();

    Ecosystem(long commit, Schema schema, Map<String, Table> tables) {
        this.commit = commit;
        this.schema = schema;
        this.tables = tables;
    }

    public static Ecosystem empty() {
        return of(0, Schema.builtIn(), List.of());
    }

    /// A snapshot of loaded tables; kinds without one are empty.
    public static Ecosystem of(long commit, Schema schema, List<Table> loaded) {
        Map<String, Table> tables = new HashMap<>();
        for (Kind<?> kind : Kinds.ALL) {
            tables.put(kind.key(), Table.empty(kind, schema.fields(kind)));
        }
        loaded.forEach(table -> tables.put(table.kind().key(), table));
        return new Ecosystem(commit, schema, tables);
    }

    /// The number of the last commit in it.
    public long commit() {
        return commit;
    }

    public Schema schema() {
        return schema;
    }

    public Table table(Kind<?> kind) {
        Table table = tables.get(kind.key());
        if (table == null) {
            throw new IllegalArgumentException("unknown kind " + kind);
        }
        return table;
    }

    public int count(Kind<?> kind) {
        return table(kind).size();
    }

    /// The value of a field, null when it has none.
    public @Nullable Object value(Kind<?> kind, Field<?> field, int nr) {
        Table table = table(kind);
        int column = table.column(field.key());
        return column < 0 ? null : value(table, column, nr);
    }

    /// The value of a column, null when it has none.
    public @Nullable Object value(Table table, int column, int nr) {
        return Codec.decode(this, table, column, nr);
    }

    /// The number in the target's table that a reference holds, 0 for none.
    public int target(Kind<?> kind, Field<Id> field, int nr) {
        int target = table(kind).ints(field).at(nr);
        return Math.max(target, 0);
    }

    /// All set fields of a row by key, users' own fields included; what a put would need to make it
    /// again.
    public Map<String, Object> values(Kind<?> kind, int nr) {
        Table table = table(kind);
        Map<String, Object> values = new LinkedHashMap<>();
        for (int c = 0; c < table.fields().size(); c++) {
            Object value = value(table, c, nr);
            if (value != null) {
                values.put(table.fields().get(c).key(), value);
            }
        }
        return values;
    }

    /// The name that a person knows the row by; without one, the names of what it must refer to,
    /// such as a partner and a type; its id when there is none of that either.
    public String name(Kind<?> kind, int nr) {
        Object name = value(kind, kind.name(), nr);
        if (name != null) {
            return name.toString();
        }
        String parts =
                kind.fields().stream()
                        .filter(field -> field.type() == FieldType.REF && field.isRequired())
                        .map(field -> nameOfTarget(kind, field, nr))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
        return parts.isEmpty() ? table(kind).id(nr).toString() : parts;
    }

    private String nameOfTarget(Kind<?> kind, Field<?> field, int nr) {
        int target = table(kind).ints(field).at(nr);
        Object name = target <= 0 ? null : value(field.target(), field.target().name(), target);
        return name == null ? "" : name.toString();
    }

    /// The first key that a row has in a source, without the source; its id when it has none.
    public String externalKey(Kind<?> kind, int nr) {
        Object keys = value(kind, kind.keys(), nr);
        if (keys instanceof List<?> list && !list.isEmpty()) {
            String key = String.valueOf(list.getFirst());
            return key.substring(key.indexOf(':') + 1);
        }
        return table(kind).id(nr).toString();
    }

    public <R extends Record> R row(Kind<R> kind, int nr) {
        Table table = table(kind);
        List<Field<?>> fields = kind.fields();
        @Nullable Object[] parts = new Object[fields.size()];
        parts[0] = table.id(nr);
        for (int c = 0; c < fields.size() - 1; c++) {
            parts[c + 1] = value(table, c, nr);
        }
        return kind.record(parts);
    }

    public <R extends Record> Optional<R> find(Kind<R> kind, Id id) {
        int nr = table(kind).nr(id);
        return nr == 0 ? Optional.empty() : Optional.of(row(kind, nr));
    }

    /// Every living row of a small kind as a record, in row order; made once a snapshot.
    public <R extends Record> List<R> all(Kind<R> kind) {
        return derive(List.of("all", kind.key()), eco -> eco.records(kind));
    }

    private <R extends Record> List<R> records(Kind<R> kind) {
        List<R> records = new ArrayList<>(count(kind));
        table(kind).forEach(nr -> records.add(row(kind, nr)));
        return Collections.unmodifiableList(records);
    }

    /// A value calculated from this snapshot alone, kept as long as the snapshot lives.
    @SuppressWarnings("unchecked")
    public <T> T derive(Object key, Function<Ecosystem, T> calculate) {
        Object known = derived.get(key);
        if (known == null) {
            T made = calculate.apply(this);
            known = derived.putIfAbsent(key, made);
            return known == null ? made : (T) known;
        }
        return (T) known;
    }

    /// This snapshot with other tables, as of another commit.
    Ecosystem with(long newCommit, Schema newSchema, List<Table> changed) {
        Map<String, Table> all = new HashMap<>(tables);
        changed.forEach(table -> all.put(table.kind().key(), table));
        return new Ecosystem(newCommit, newSchema, all);
    }

    /// This snapshot after a bulk load: tables that only grew, as of another commit.
    public Ecosystem grown(long newCommit, List<Table> grown) {
        return with(newCommit, schema, grown);
    }

    /// Bytes of heap that the tables keep, near enough for a budget.
    public long heapBytes() {
        return tables.values().stream().mapToLong(Table::heapBytes).sum();
    }
}
