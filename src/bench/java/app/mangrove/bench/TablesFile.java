package app.mangrove.bench;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;
import app.mangrove.store.table.EmptyFile;
import app.mangrove.store.table.KindTable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The tables of an ecosystem in a database file, without a log.
final class TablesFile {
    private TablesFile() {}

    static Path of(Path folder, Ecosystem ecosystem) throws Exception {
        Path file = folder.resolve("tables.db");
        Files.deleteIfExists(file);
        try (Connection connection = EmptyFile.at(file.toString())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
            }
            connection.setAutoCommit(false);
            for (Kind<?> kind : Kinds.ALL) {
                Table table = ecosystem.table(kind);
                try (KindTable rows = new KindTable(kind, kind.fields())) {
                    rows.insert(connection, table, 1, table.end(), Progress.none());
                }
            }
            connection.commit();
        }
        return file;
    }

    static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
