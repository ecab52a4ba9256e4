package app.mangrove.model;

import app.mangrove.model.column.Segments;
import app.mangrove.model.column.Storage;
import app.mangrove.model.work.OwnField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A snapshot taken back in time, commit by commit, from the newest.
///
/// Shape: the caller says, for each row that a commit touched, what it was before; values are as
/// columns hold them (`Integer`, `Long`, `String`), texts of a repeating field as text; one who
/// never builds a snapshot may hand in others. Memory grows with the rows that changed or were
/// removed, not with those that were made.
public final class Rewind {
    private final Ecosystem present;
    private final Map<String, Past> pasts = new HashMap<>();

    /// The rows of one kind on their way back.
    private static final class Past {
        private final Table table;
        private final int[] commits;
        private final BitSet live;
        private final BitSet touched = new BitSet();
        private final Map<Integer, Row> rows = new HashMap<>();

        Past(Table table) {
            this.table = table;
            commits = new int[table.end()];
            live = new BitSet(table.end());
            for (int nr = 1; nr < commits.length; nr++) {
                commits[nr] = Math.toIntExact(table.commit(nr));
            }
            table.forEach(live::set);
        }

        boolean knows(int nr) {
            return nr > 0 && nr < commits.length;
        }
    }

    /// A row's earlier values; `whole` when fields that are not named had none.
    public record Row(boolean whole, Map<String, @Nullable Object> values) {}

    public Rewind(Ecosystem present) {
        this.present = present;
    }

    private Past past(Kind<?> kind) {
        return pasts.computeIfAbsent(kind.key(), k -> new Past(present.table(kind)));
    }

    /// The commit that had touched the row last by then, 0 when it never was.
    public long commit(Kind<?> kind, int nr) {
        Past past = past(kind);
        return past.knows(nr) ? past.commits[nr] : 0;
    }

    public boolean isLive(Kind<?> kind, int nr) {
        return past(kind).live.get(nr);
    }

    /// Whether there is such a row number.
    public boolean knows(Kind<?> kind, int nr) {
        return past(kind).knows(nr);
    }

    /// How a row differs from the present one, nothing when it does not.
    public Optional<Row> row(Kind<?> kind, int nr) {
        return Optional.ofNullable(past(kind).rows.get(nr));
    }

    /// Takes back that a row was made.
    public void made(Kind<?> kind, int nr, long previous) {
        Past past = touch(kind, nr, previous);
        past.rows.remove(nr);
        past.live.clear(nr);
    }

    /// Takes back that fields of a row were changed.
    public void changed(
            Kind<?> kind, int nr, long previous, Map<String, ? extends @Nullable Object> before) {
        Past past = touch(kind, nr, previous);
        past.rows.computeIfAbsent(nr, n -> new Row(false, new HashMap<>())).values.putAll(before);
    }

    /// Takes back that a row was removed.
    public void removed(Kind<?> kind, int nr, long previous, Map<String, ?> values) {
        Past past = touch(kind, nr, previous);
        past.rows.put(nr, new Row(true, new HashMap<>(values)));
        past.live.set(nr);
    }

    private Past touch(Kind<?> kind, int nr, long previous) {
        Past past = past(kind);
        past.commits[nr] = Math.toIntExact(previous);
        past.touched.set(nr);
        return past;
    }

    /// The numbers of the rows of a kind that some commit still has to account for.
    public BitSet left(Kind<?> kind) {
        Past past = past(kind);
        BitSet left = (BitSet) past.live.clone();
        for (int nr = 1; nr < past.commits.length; nr++) {
            if (past.commits[nr] != 0) {
                left.set(nr);
            }
        }
        return left;
    }

    /// The snapshot as of a commit.
    public Ecosystem build(long commit) {
        Past definitions = pasts.get(OwnField.KIND.key());
        Schema schema = present.schema();
        if (definitions != null) {
            Table table = rebuilt(definitions, definitions.table.fields());
            schema = OwnFields.schema(present.with(commit, schema, List.of(table)));
        }
        List<Table> tables = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            Past past = pasts.get(kind.key());
            if (past != null) {
                tables.add(rebuilt(past, schema.fields(kind)));
            } else if (schema != present.schema()) {
                tables.add(present.table(kind).laidOut(schema.fields(kind)));
            }
        }
        return present.with(commit, schema, tables);
    }

    private static Table rebuilt(Past past, List<Field<?>> fields) {
        Table table = past.table.laidOut(fields);
        int end = past.commits.length;
        while (end > 1 && past.commits[end - 1] == 0) {
            end--;
        }
        int kept = Math.min(Segments.count(end) << Segments.BITS, past.commits.length);
        List<Table.RowChange> changes = new ArrayList<>();
        for (int nr = past.touched.nextSetBit(0);
                nr >= 0 && nr < kept;
                nr = past.touched.nextSetBit(nr + 1)) {
            changes.add(change(past, table, nr));
        }
        return table.with(changes).cutAt(end);
    }

    private static Table.RowChange change(Past past, Table table, int nr) {
        Map<Integer, @Nullable Object> values = new HashMap<>();
        Row row = past.rows.get(nr);
        if (!past.live.get(nr) || (row != null && row.whole)) {
            for (int c = 0; c < table.fields().size(); c++) {
                values.put(c, null);
            }
        }
        if (row != null && past.live.get(nr)) {
            row.values.forEach((key, value) -> {
                int column = table.column(key);
                if (column >= 0) {
                    values.put(column, coded(table, column, value));
                }
            });
        }
        return new Table.RowChange(nr, table.id(nr), past.commits[nr], past.live.get(nr), values);
    }

    private static @Nullable Object coded(Table table, int column, @Nullable Object value) {
        Field<?> field = table.fields().get(column);
        return value instanceof String text && field.storage() == Storage.INT
                ? (Object) table.dictionary(column).code(text)
                : value;
    }
}
