package app.mangrove.store.check;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Storage;
import app.mangrove.store.table.Columns;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Values that reading would take for none: the numbers that stand for it, and tombstones of kinds
/// that there are not.
final class Values {
    private final Connection connection;
    private final Findings findings;

    Values(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void run() throws SQLException {
        for (Kind<?> kind : Kinds.ALL) {
            List<String> wrong = new ArrayList<>();
            for (Field<?> field : kind.fields()) {
                if (!field.isRepeating() && field.storage() != Storage.TEXT) {
                    // SQLite reads the least long only as a difference.
                    String none =
                            field.storage() == Storage.INT
                                    ? String.valueOf(IntSegment.NULL)
                                    : (LongSegment.NULL + 1) + " - 1";
                    wrong.add("\"" + Columns.column(field) + "\" = " + none);
                }
            }
            if (!wrong.isEmpty()) {
                rows(kind, String.join(" OR ", wrong));
            }
        }
        tombstones();
    }

    private void rows(Kind<?> kind, String where) throws SQLException {
        String sql = "SELECT nr FROM " + Columns.table(kind) + " WHERE " + where;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                findings.add("check.value", kind.key(), rows.getLong(1));
            }
        }
    }

    private void tombstones() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT kind, nr FROM tombstone")) {
            while (rows.next()) {
                if (Kinds.find(rows.getString(1)).isEmpty()) {
                    findings.add("check.tombstone", rows.getString(1), rows.getLong(2));
                }
            }
        }
    }
}
