package app.mangrove.store.table;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.OwnFields;
import app.mangrove.model.Table;
import app.mangrove.model.TableBuilder;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segment;
import app.mangrove.model.work.OwnField;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Brings the snapshot of an earlier commit up to date by reading again the rows that later commits
/// touched.
///
/// Errors: [DamagedRowException] for a row that is neither there nor removed.
public final class Rereading {
    private static final String TOMBSTONE =
            "SELECT nr, commit_nr FROM tombstone WHERE kind = ? AND id = ?";

    /// Finding a row by its id costs about as much as scanning this many.
    private static final int ROWS_FOR_ONE = 8;

    private final Table table;
    private final OwnValues own;
    private final List<Field<?>> builtIn;
    private final Dictionary[] dictionaries;
    private final TableBuilder builder;
    private final List<Head> heads = new ArrayList<>();

    private record Head(int nr, Id id, long commit, boolean live) {}

    private Rereading(Table table) {
        this.table = table;
        List<Field<?>> fields = table.fields();
        own = new OwnValues(fields);
        builtIn = fields.stream().filter(field -> !field.isOwn()).toList();
        dictionaries = new Dictionary[fields.size()];
        for (int c = 0; c < dictionaries.length; c++) {
            dictionaries[c] = table.dictionary(c);
        }
        Segment[][] none = new Segment[fields.size()][0];
        builder =
                new TableBuilder(
                        Table.of(table.kind(), fields, dictionaries, new Rows[0], none, 1));
    }

    /// The snapshot as of `commit`, given the ids of all rows that were touched since the one that
    /// is known.
    public static Ecosystem forward(
            Connection connection,
            Ecosystem known,
            long commit,
            Map<Kind<?>, ? extends Collection<Id>> touched)
            throws SQLException {
        Ecosystem start = known.grown(commit, List.of());
        Collection<Id> definitions = touched.get(OwnField.KIND);
        if (definitions != null) {
            Table table = reread(connection, start.table(OwnField.KIND), definitions);
            start = OwnFields.relaid(start.grown(commit, List.of(table)));
        }
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<Kind<?>, ? extends Collection<Id>> entry : touched.entrySet()) {
            if (entry.getKey() != OwnField.KIND) {
                tables.add(reread(connection, start.table(entry.getKey()), entry.getValue()));
            }
        }
        return start.grown(commit, tables);
    }

    private static Table reread(Connection connection, Table table, Collection<Id> ids)
            throws SQLException {
        if ((long) ids.size() * ROWS_FOR_ONE > table.end()) {
            try (KindTable whole = new KindTable(table.kind(), table.fields())) {
                return whole.load(connection);
            }
        }
        return new Rereading(table).read(connection, ids);
    }

    private Table read(Connection connection, Collection<Id> ids) throws SQLException {
        String select = Columns.select(table.kind(), builtIn, !own.isEmpty()) + " WHERE id = ?";
        try (PreparedStatement rows = connection.prepareStatement(select);
                PreparedStatement tombstones = connection.prepareStatement(TOMBSTONE)) {
            tombstones.setString(1, table.kind().key());
            for (Id id : ids) {
                rows.setBytes(1, id.bytes());
                if (!living(rows, id)) {
                    tombstones.setBytes(2, id.bytes());
                    removed(tombstones, id);
                }
            }
        }
        return table.with(changes());
    }

    private boolean living(PreparedStatement statement, Id id) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            heads.add(new Head(row.getInt(1), id, row.getLong(3), true));
            builder.row(id.high(), id.low(), row.getLong(3));
            int index = 4;
            for (int c = 0; c < builtIn.size(); c++) {
                ColumnReader.of(builtIn.get(c), index++, builder.column(c), dictionaries[c])
                        .read(row);
            }
            if (!own.isEmpty()) {
                @Nullable Object[] values = own.read(row.getBytes(index), dictionaries);
                for (int i = 0; i < values.length; i++) {
                    builder.column(builtIn.size() + i).addEncoded(values[i]);
                }
            }
            return true;
        } catch (ArithmeticException | JacksonException e) {
            throw new DamagedRowException(table.kind(), heads.getLast().nr, String.valueOf(e));
        }
    }

    private void removed(PreparedStatement statement, Id id) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new DamagedRowException(table.kind(), 0, "no row " + id);
            }
            heads.add(new Head(row.getInt(1), id, row.getLong(2), false));
            builder.removed(builder.next(), id.high(), id.low(), row.getLong(2));
        }
    }

    /// The rows stand in `builder` from number 1 in the order of their heads.
    private List<Table.RowChange> changes() {
        Table read = builder.build();
        List<Table.RowChange> changes = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Map<Integer, @Nullable Object> values = new HashMap<>();
            for (int c = 0; c < table.fields().size(); c++) {
                values.put(c, read.encoded(c, i + 1));
            }
            Head head = heads.get(i);
            changes.add(new Table.RowChange(head.nr, head.id, head.commit, head.live, values));
        }
        return changes;
    }
}
