package app.mangrove.store.file;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Opens hardened connections to a workspace file.
public final class Connections {
    private static final int BUSY_MILLIS = 5_000;

    private Connections() {}

    /// A connection that may write, a file of at most `maxPages` pages; 0 for no limit.
    public static Connection writer(Path file, String synchronous, long maxPages)
            throws SQLException {
        Connection connection = open("jdbc:sqlite:" + file, config());
        try {
            run(connection, "PRAGMA synchronous = " + synchronous);
            run(connection, "PRAGMA wal_autocheckpoint = 4000");
            if (maxPages > 0) {
                run(connection, "PRAGMA max_page_count = " + maxPages);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// A connection that reads beside the writer.
    public static Connection reader(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return open("jdbc:sqlite:" + file, config);
    }

    /// A connection to a file on a medium where SQLite cannot even note that it reads.
    public static Connection immutable(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        URI uri = file.toAbsolutePath().toUri();
        return open("jdbc:sqlite:file:" + uri.getRawPath() + "?immutable=1", config);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static Connection open(String url, SQLiteConfig config) throws SQLException {
        Connection connection = DriverManager.getConnection(url, config.toProperties());
        try {
            run(connection, "PRAGMA trusted_schema = OFF");
            run(connection, "PRAGMA cell_size_check = ON");
            run(connection, "PRAGMA foreign_keys = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Turns a file's journal to the write-ahead log, in which reading and writing go together.
    public static void useWriteAheadLog(Connection connection) throws SQLException {
        run(connection, "PRAGMA journal_mode = " + JournalMode.WAL.getValue());
    }

    public static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    public static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
