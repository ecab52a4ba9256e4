package app.mangrove.store.table;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.TableBuilder;
import app.mangrove.model.column.Dictionary;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Reads all rows of a kind and the traces of the removed ones, both in row order, into columns.
final class TableReader {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final String TOMBSTONES =
            "SELECT nr, id, commit_nr FROM tombstone WHERE kind = ? ORDER BY nr";
    private static final int HEAD = 3;

    /// A damaged row number must not make the reader fill the memory with the rows before it:
    /// numbers are given without gaps.
    private static final int WIDEST_GAP = 1 << 16;

    private final Kind<?> kind;
    private final TableBuilder builder;
    private final ColumnReader[] columns;
    private final OwnValues own;
    private final Dictionary[] dictionaries;
    private final String select;

    TableReader(Kind<?> kind, List<Field<?>> fields) {
        this.kind = kind;
        builder = new TableBuilder(kind, fields);
        own = new OwnValues(fields);
        dictionaries = new Dictionary[fields.size()];
        for (int c = 0; c < dictionaries.length; c++) {
            dictionaries[c] = builder.dictionary(c);
        }
        List<Field<?>> builtIn = fields.stream().filter(field -> !field.isOwn()).toList();
        columns = new ColumnReader[builtIn.size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] =
                    ColumnReader.of(
                            builtIn.get(c), HEAD + 1 + c, builder.column(c), dictionaries[c]);
        }
        select = Columns.select(kind, builtIn, !own.isEmpty()) + " ORDER BY nr";
    }

    Table read(Connection connection) throws SQLException {
        try (PreparedStatement gone = connection.prepareStatement(TOMBSTONES);
                Statement statement = connection.createStatement()) {
            gone.setString(1, kind.key());
            try (ResultSet removed = gone.executeQuery();
                    ResultSet rows = statement.executeQuery(select)) {
                merge(rows, removed);
            }
        }
        return builder.build();
    }

    private void merge(ResultSet rows, ResultSet removed) throws SQLException {
        long nextRemoved = next(removed);
        while (rows.next()) {
            long nr = rows.getLong(1);
            while (nextRemoved <= nr) {
                removed(removed, nextRemoved);
                nextRemoved = next(removed);
            }
            row(rows, nr);
        }
        while (nextRemoved != Long.MAX_VALUE) {
            removed(removed, nextRemoved);
            nextRemoved = next(removed);
        }
    }

    private static long next(ResultSet removed) throws SQLException {
        return removed.next() ? removed.getLong(1) : Long.MAX_VALUE;
    }

    private void row(ResultSet rows, long nr) throws SQLException {
        byte[] id = id(rows, nr);
        try {
            builder.row((int) nr, (long) LONG.get(id, 0), (long) LONG.get(id, 8), commit(rows, nr));
            for (ColumnReader column : columns) {
                column.read(rows);
            }
            if (!own.isEmpty()) {
                own(rows.getBytes(HEAD + 1 + columns.length));
            }
        } catch (ArithmeticException | JacksonException e) {
            DamagedRowException damaged =
                    new DamagedRowException(kind, nr, String.valueOf(e.getMessage()));
            damaged.initCause(e);
            throw damaged;
        }
    }

    private void own(byte @Nullable [] json) {
        @Nullable Object[] values = own.read(json, dictionaries);
        for (int i = 0; i < values.length; i++) {
            builder.column(columns.length + i).addEncoded(values[i]);
        }
    }

    private void removed(ResultSet removed, long nr) throws SQLException {
        byte[] id = id(removed, nr);
        builder.removed(
                (int) nr, (long) LONG.get(id, 0), (long) LONG.get(id, 8), commit(removed, nr));
    }

    private long commit(ResultSet rows, long nr) throws SQLException {
        long commit = rows.getLong(3);
        if (commit <= 0 || commit > Integer.MAX_VALUE) {
            throw new DamagedRowException(kind, nr, "commit " + commit);
        }
        return commit;
    }

    /// Checks the row number as well: numbers only grow, and each is used once.
    private byte[] id(ResultSet rows, long nr) throws SQLException {
        if (nr < builder.next() || nr - builder.next() > WIDEST_GAP) {
            throw new DamagedRowException(kind, nr, "row number");
        }
        byte[] id = rows.getBytes(2);
        if (id == null || id.length != 16) {
            throw new DamagedRowException(kind, nr, "id");
        }
        return id;
    }
}
