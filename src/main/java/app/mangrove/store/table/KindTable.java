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
    private static final String BURY =
            "INSERT OR REPLACE INTO tombstone (kind, nr, id, commit_nr) VALUES (?, ?, ?, ?)";
    private static final String REVIVE = "DELETE FROM tombstone WHERE kind = ? AND nr = ?";

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

    /// Writes what a commit did to one row; `after` is the snapshot that the commit makes.
    public void write(Connection connection, Ecosystem after, Touched touched) throws SQLException {
        Table table = after.table(kind);
        Statements statements = statements(connection);
        switch (touched.type()) {
            case CREATED -> {
                if (touched.previous() != 0) {
                    PreparedStatement revive = statements.of(REVIVE);
                    revive.setString(1, kind.key());
                    revive.setInt(2, touched.nr());
                    revive.executeUpdate();
                }
                new RowInserter(statements, table)
                        .insert(touched.nr(), touched.nr() + 1, Progress.none());
            }
            case CHANGED -> change(statements, table, touched);
            case REMOVED -> remove(statements, table, touched);
        }
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

    private void remove(Statements statements, Table table, Touched touched) throws SQLException {
        int nr = touched.nr();
        PreparedStatement delete = statements.of(Columns.delete(kind));
        delete.setInt(1, nr);
        one(delete.executeUpdate(), nr);
        PreparedStatement bury = statements.of(BURY);
        bury.setString(1, kind.key());
        bury.setInt(2, nr);
        bury.setBytes(3, RowInserter.id(touched.id().high(), touched.id().low()));
        bury.setLong(4, table.commit(nr));
        bury.executeUpdate();
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
