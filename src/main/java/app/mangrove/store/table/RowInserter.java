package app.mangrove.store.table;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segments;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Adds rows of a table of columns to the table in the file, a segment at a time.
///
/// Shape: a column that a segment leaves empty is left out of its statement, so wide kinds cost
/// what their filled columns cost.
final class RowInserter {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int BATCH = 512;

    private final Statements statements;
    private final Table table;
    private final List<Binder> binders = new ArrayList<>();
    private final OwnValues own;

    RowInserter(Statements statements, Table table) {
        this.statements = statements;
        this.table = table;
        own = new OwnValues(table.fields());
        for (int c = 0; c < table.fields().size(); c++) {
            if (!table.fields().get(c).isOwn()) {
                binders.add(new Binder(table, c));
            }
        }
    }

    /// Adds the living rows from `from` below `to`.
    void insert(int from, int to, Progress progress) throws SQLException {
        for (int first = from; first < to; ) {
            int next = Math.min(to, (Segments.of(first) + 1) << Segments.BITS);
            progress.check();
            segment(first, next);
            first = next;
        }
    }

    private void segment(int from, int to) throws SQLException {
        int segment = Segments.of(from);
        Rows heads = table.rows(segment);
        List<Binder> filled = binders.stream().filter(b -> !b.isEmpty(segment)).toList();
        List<Field<?>> fields = new ArrayList<>();
        filled.forEach(binder -> fields.add(binder.field()));
        PreparedStatement insert =
                statements.of(Columns.insert(table.kind(), fields, !own.isEmpty()));
        int waiting = 0;
        for (int nr = from; nr < to; nr++) {
            if (heads.isLive(Segments.offset(nr))) {
                bind(insert, heads, nr, filled);
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
        }
        if (waiting > 0) {
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement insert, Rows heads, int nr, List<Binder> filled)
            throws SQLException {
        int offset = Segments.offset(nr);
        insert.setInt(1, nr);
        insert.setBytes(2, id(heads.high(offset), heads.low(offset)));
        insert.setInt(3, heads.commit(offset));
        int parameter = 4;
        for (Binder binder : filled) {
            binder.bind(insert, parameter++, nr);
        }
        if (!own.isEmpty()) {
            Binder.bytes(insert, parameter, own.write(table, nr));
        }
    }

    static byte[] id(long high, long low) {
        byte[] id = new byte[16];
        LONG.set(id, 0, high);
        LONG.set(id, 8, low);
        return id;
    }
}
