package app.mangrove.store.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/// A database that the migrations made and nothing has been written to.
public final class EmptyFile {
    private static final List<String> MIGRATIONS =
            List.of(
                    "V1__log.sql",
                    "V2__kinds.sql",
                    "V3__programs.sql",
                    "V4__mix.sql",
                    "V5__incentives.sql",
                    "V6__funds.sql",
                    "V7__settlement.sql");

    private EmptyFile() {}

    public static Connection inMemory() throws SQLException {
        return at("");
    }

    /// A connection to `file`, made new; the empty name stays in memory.
    public static Connection at(String file) throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + (file.isEmpty() ? ":memory:" : file));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            for (String name : MIGRATIONS) {
                statement.executeUpdate(text(name));
            }
        }
        return connection;
    }

    private static String text(String name) {
        String path = "/app/mangrove/store/migration/" + name;
        try (InputStream in = Objects.requireNonNull(EmptyFile.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
