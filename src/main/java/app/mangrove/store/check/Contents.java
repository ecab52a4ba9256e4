package app.mangrove.store.check;

import app.mangrove.store.log.Digests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;

/// Whether each kept content is what its hash says.
final class Contents {
    private final Connection connection;
    private final Findings findings;

    Contents(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void run() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT hash, bytes FROM content")) {
            while (rows.next()) {
                byte[] hash = rows.getBytes(1);
                if (!Arrays.equals(hash, Digests.of(rows.getBytes(2)))) {
                    findings.add("check.content", HexFormat.of().formatHex(hash));
                }
            }
        }
    }
}
