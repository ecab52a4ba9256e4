package app.mangrove.store;

import app.mangrove.model.Reason;
import app.mangrove.store.file.Connections;
import app.mangrove.store.file.FileHead;
import app.mangrove.store.file.Salts;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.CommitWriter;
import app.mangrove.store.log.LogHeader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The scripts that make the schema, in order; `user_version` counts those that a file has had.
///
/// Shape: all that a file lacks run in one transaction together with the commit that records them,
/// so a file has either all of it or none.
public record Migrations(List<Script> scripts) {
    private static final List<String> NAMES =
            List.of(
                    "V1__log",
                    "V2__kinds",
                    "V3__programs",
                    "V4__mix",
                    "V5__incentives",
                    "V6__funds",
                    "V7__settlement");

    /// One migration.
    public record Script(String name, String sql) {}

    public Migrations {
        scripts = List.copyOf(scripts);
    }

    /// The program's own.
    public static Migrations shipped() {
        List<Script> scripts = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in =
                    Migrations.class.getResourceAsStream("migration/" + name + ".sql")) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its migration " + name);
                }
                scripts.add(
                        new Script(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new IllegalStateException("cannot read the migration " + name, e);
            }
        }
        return new Migrations(scripts);
    }

    /// The version of a file that has had all of them.
    public int newest() {
        return scripts.size();
    }

    static int version(Connection connection) throws SQLException {
        return (int) Connections.number(connection, "PRAGMA user_version");
    }

    boolean isNeeded(Connection connection) throws SQLException {
        return version(connection) < newest();
    }

    /// Brings a file to the newest version.
    void run(Connection connection, Instant now, String user) throws SQLException {
        int from = version(connection);
        Connections.run(connection, "BEGIN IMMEDIATE");
        try {
            for (Script script : scripts.subList(from, newest())) {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate(script.sql);
                }
            }
            Connections.run(connection, "PRAGMA application_id = " + FileHead.APPLICATION);
            Connections.run(connection, "PRAGMA user_version = " + newest());
            record(connection, now, user, from);
            Connections.run(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            Connections.run(connection, "ROLLBACK");
            throw e;
        }
    }

    /// A migration is a commit like any other.
    private void record(Connection connection, Instant now, String user, int from)
            throws SQLException {
        ChangeLog log = new ChangeLog(connection);
        long head = log.head();
        byte[] previous = log.header(head).map(LogHeader::hash).orElseGet(LogHeader::origin);
        long time = log.header(head).map(LogHeader::time).orElse(0L);
        Reason reason = Reason.of(Reason.Source.MIGRATION, user, from + " → " + newest());
        LogHeader draft =
                LogHeader.draft(
                        head + 1,
                        Instant.ofEpochMilli(Math.max(time, now.toEpochMilli())),
                        reason,
                        Salts.next(),
                        "",
                        newest());
        try (CommitWriter writer = new CommitWriter(connection, draft, previous)) {
            writer.finish(connection);
        }
    }
}
