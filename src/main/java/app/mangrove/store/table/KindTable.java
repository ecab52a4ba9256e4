package app.mangrove.store.table;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.Touched;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The table of one kind in the file, for any kind.
///
/// Shape: not for two threads at once. Statements are kept for the connection that wrote last.
/// Errors: [DamagedRowException] while reading what cannot have been written here.
public final class KindTable implements AutoCloseable {
    private static final String REVIVE =
            "DELETE FROM tombstone WHERE kind = ? AND nr >= ? AND nr < ?";

    private final Kind<?> kind;
    private final List<Field<?>> fields;
    private @Nullable Statements kept;

    /// `fields` are the kind's fields in the workspace's schema, own ones last.
    public KindTable(Kind<?> kind, List<Field<?>> fields) {
        this.kind = kind;
        this.fields = List.copyOf(fields);
    }

    public Kind<?> kind() {
        return kind;
    }

    /// Every row, and what removed rows leave.
    public Table load(Connection connection) throws SQLException {
        return new TableReader(kind, fields).read(connection);
    }

    /// Writes what a commit did to rows of this kind; `after` is the snapshot that the commit
    /// makes. Rows that came or went go in runs of neighbouring numbers, because an import that is
    /// taken back is one long run.
    public void write(Connection connection, Ecosystem after, List<Touched> touched)
            throws SQLException {
        Table table = after.table(kind);
        Statements statements = statements(connection);
        for (Run run : Run.of(touched, row -> row.type() == Touched.Type.REMOVED)) {
            remove(statements, table, run);
        }
        for (Run run : Run.of(touched, KindTable::isMadeAgain)) {
            PreparedStatement revive = statements.of(REVIVE);
            revive.setString(1, kind.key());
            revive.setInt(2, run.from());
            revive.setInt(3, run.to());
            revive.executeUpdate();
        }
        RowInserter inserter = new RowInserter(statements, table);
        for (Run run : Run.of(touched, row -> row.type() == Touched.Type.CREATED)) {
            inserter.insert(run.from(), run.to(), Progress.none());
        }
        for (Touched row : touched) {
            if (row.type() == Touched.Type.CHANGED) {
                change(statements, table, row);
            }
        }
    }

    private static boolean isMadeAgain(Touched row) {
        return row.type() == Touched.Type.CREATED && row.previous() != 0;
    }

    /// Adds the living rows of `table` from number `from` below `to`, which the file does not have
    /// yet.
    public void insert(Connection connection, Table table, int from, int to, Progress progress)
            throws SQLException {
        new RowInserter(statements(connection), table).insert(from, to, progress);
    }

    /// The text that the column of own fields must hold for a row, null for none.
    public static byte @Nullable [] ownFields(Table table, int nr) {
        return new OwnValues(table.fields()).write(table, nr);
    }

    private void change(Statements statements, Table table, Touched touched) throws SQLException {
        List<Field<?>> changed = new ArrayList<>();
        List<Binder> binders = new ArrayList<>();
        boolean own = false;
        for (int c = 0; c < table.fields().size(); c++) {
            Field<?> field = table.fields().get(c);
            if (touched.before().containsKey(field.key()) && !field.isOwn()) {
                changed.add(field);
                binders.add(new Binder(table, c));
            }
        }
        for (String key : touched.before().keySet()) {
            own |= key.startsWith(Field.OWN_PREFIX);
        }
        int nr = touched.nr();
        PreparedStatement update = statements.of(Columns.update(kind, changed, own));
        int parameter = 1;
        update.setLong(parameter++, table.commit(nr));
        for (Binder binder : binders) {
            binder.bind(update, parameter++, nr);
        }
        if (own) {
            Binder.bytes(update, parameter++, new OwnValues(table.fields()).write(table, nr));
        }
        update.setInt(parameter, nr);
        one(update.executeUpdate(), nr);
    }

    private void remove(Statements statements, Table table, Run run) throws SQLException {
        PreparedStatement bury = statements.of(Columns.bury(kind));
        bury.setString(1, kind.key());
        bury.setLong(2, table.commit(run.from()));
        bury.setInt(3, run.from());
        bury.setInt(4, run.to());
        all(bury.executeUpdate(), run);
        PreparedStatement delete = statements.of(Columns.delete(kind));
        delete.setInt(1, run.from());
        delete.setInt(2, run.to());
        all(delete.executeUpdate(), run);
    }

    private void all(int count, Run run) throws SQLException {
        if (count != run.length()) {
            throw new DamagedRowException(
                    kind, run.from(), count + " rows where " + run.length() + " were expected");
        }
    }

    /// The file must follow the snapshot row by row; when it does not, nothing may be committed.
    private void one(int count, int nr) throws SQLException {
        if (count != 1) {
            throw new DamagedRowException(kind, nr, count + " rows where one was expected");
        }
    }

    private Statements statements(Connection connection) throws SQLException {
        Statements known = kept;
        if (known == null || !known.isOf(connection)) {
            close();
            known = new Statements(connection);
            kept = known;
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        Statements known = kept;
        if (known != null) {
            kept = null;
            known.close();
        }
    }
}
