package app.mangrove.store.log;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.Touched;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns what a commit did into entries of the log: before values and digests of after images,
/// personal ones sealed.
public final class Recorder {
    private final Connection connection;
    private final Keys keys;
    private final Map<String, RowImage> images = new HashMap<>();

    public Recorder(Connection connection, Keys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /// Writes the rows that edits touched, which come in order of kind and id.
    public void record(
            CommitWriter writer, Ecosystem before, Ecosystem after, List<Touched> touched)
            throws SQLException {
        for (Touched row : touched) {
            step(before, after, row).write(writer);
        }
    }

    /// What the log will say of a touched row.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Step(Touched row, byte[] digest, Map<String, @Nullable Object> before) {
        boolean isBefore(long high, long low) {
            return row.id().compareTo(new Id(high, low)) < 0;
        }

        void write(CommitWriter writer) throws SQLException {
            writer.row(
                    row.kind().key(),
                    row.id().high(),
                    row.id().low(),
                    row.nr(),
                    row.previous(),
                    row.type(),
                    digest,
                    0,
                    before);
        }
    }

    Step step(Ecosystem before, Ecosystem after, Touched row) throws SQLException {
        byte[] digest = new byte[RowImage.BYTES];
        RowImage image = image(after.table(row.kind()));
        if (row.type() == Touched.Type.REMOVED) {
            image.removed(row.id(), row.nr(), digest, 0);
        } else {
            image.living(after.table(row.kind()), row.nr(), digest, 0);
        }
        return new Step(row, digest, before(before.table(row.kind()), row));
    }

    private Map<String, @Nullable Object> before(Table table, Touched row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        boolean personal = Personal.isPersonal(row.kind());
        int next = 0;
        for (String key : row.before().keySet()) {
            int column = column(table, key, next);
            if (column < 0) {
                // The same commit has made the field.
                values.put(key, null);
                continue;
            }
            next = column + 1;
            Object value = ImageValue.of(table, column, row.nr());
            if (value != null
                    && personal
                    && Personal.isPersonal(row.kind(), table.fields().get(column))) {
                Seal seal = keys.before(connection, row.kind(), row.id());
                values.put(key, seal.seal(row.kind().key(), row.id(), key, value));
            } else {
                values.put(key, value);
            }
        }
        return values;
    }

    /// The column of a field; keys come in the order of columns as a rule, so the search begins
    /// where the one before ended.
    private static int column(Table table, String key, int from) {
        List<Field<?>> fields = table.fields();
        for (int c = from; c < fields.size(); c++) {
            if (fields.get(c).key().equals(key)) {
                return c;
            }
        }
        return table.column(key);
    }

    /// The image maker of a table's present layout.
    public RowImage image(Table table) {
        Kind<?> kind = table.kind();
        RowImage known = images.get(kind.key());
        if (known == null || known.fields() != table.fields()) {
            known =
                    new RowImage(
                            kind,
                            table.fields(),
                            (k, id, field, value) ->
                                    keys.of(connection, k, id).seal(k.key(), id, field, value));
            images.put(kind.key(), known);
        }
        return known;
    }

    /// Makes sure that each new row of a kind with personal data has its key, even when no field is
    /// set yet.
    public void giveKeys(List<Touched> touched) throws SQLException {
        for (Touched row : touched) {
            if (row.type() == Touched.Type.CREATED && Personal.isPersonal(row.kind())) {
                keys.of(connection, row.kind(), row.id());
            }
        }
    }

    /// The same for rows of a bulk load, those from number `from` below `to`.
    public void giveKeys(Table table, int from, int to) throws SQLException {
        if (Personal.isPersonal(table.kind())) {
            for (int nr = from; nr < to; nr++) {
                keys.of(connection, table.kind(), table.id(nr));
            }
        }
    }
}
