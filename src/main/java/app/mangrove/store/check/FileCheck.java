package app.mangrove.store.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The file as SQLite sees it: its head, its pages, its references, its schema.
final class FileCheck {
    private static final String SCHEMA =
            "SELECT type || ' ' || name, ifnull(tbl_name || ' ' || sql, '') FROM sqlite_schema";

    private static final Map<List<String>, Map<String, String>> WANTED = new ConcurrentHashMap<>();

    private final Connection connection;
    private final Findings findings;

    FileCheck(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void head(long application, int version) throws SQLException {
        if (number("PRAGMA application_id") != application) {
            findings.add("check.application");
        }
        if (number("PRAGMA user_version") != version) {
            findings.add("check.version", number("PRAGMA user_version"), version);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /// Pages, indexes and references.
    void pages() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check(100)")) {
                while (rows.next()) {
                    if (!"ok".equals(rows.getString(1))) {
                        findings.add("check.integrity", String.valueOf(rows.getString(1)));
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
                while (rows.next()) {
                    findings.add(
                            "check.reference",
                            String.valueOf(rows.getString(1)),
                            rows.getLong(2),
                            String.valueOf(rows.getString(3)));
                }
            }
        }
    }

    /// The schema must be the one that the migrations make.
    void schema(List<String> migrations) throws SQLException {
        Map<String, String> wanted = wanted(migrations);
        Map<String, String> found = schema(connection);
        wanted.forEach((name, sql) -> {
            if (!sql.equals(found.get(name))) {
                findings.add("check.schema", name);
            }
        });
        found.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> findings.add("check.schema", name));
    }

    /// What migrations make is made once: they never change while a program runs.
    private static Map<String, String> wanted(List<String> migrations) throws SQLException {
        Map<String, String> known = WANTED.get(migrations);
        if (known != null) {
            return known;
        }
        try (Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = fresh.createStatement()) {
            for (String migration : migrations) {
                statement.executeUpdate(migration);
            }
            Map<String, String> made = schema(fresh);
            WANTED.put(List.copyOf(migrations), made);
            return made;
        }
    }

    private static Map<String, String> schema(Connection from) throws SQLException {
        Map<String, String> schema = new TreeMap<>();
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMA)) {
            while (rows.next()) {
                schema.put(rows.getString(1), rows.getString(2));
            }
        }
        return schema;
    }
}
