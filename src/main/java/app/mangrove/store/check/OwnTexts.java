package app.mangrove.store.check;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;
import app.mangrove.store.table.Columns;
import app.mangrove.store.table.KindTable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/// The column of users' own fields must hold exactly the text that its values make; JSON could say
/// the same in other bytes.
final class OwnTexts {
    private final Connection connection;
    private final Findings findings;

    OwnTexts(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void run(Ecosystem present) throws SQLException {
        for (Kind<?> kind : Kinds.ALL) {
            Table table = present.table(kind);
            String sql =
                    "SELECT nr, %1$s FROM %2$s WHERE %1$s IS NOT NULL"
                            .formatted(Columns.OWN, Columns.table(kind));
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    int nr = rows.getInt(1);
                    if (!Arrays.equals(rows.getBytes(2), KindTable.ownFields(table, nr))) {
                        findings.row(kind, nr, table.id(nr), table.commit(nr));
                    }
                }
            }
        }
    }
}
