package app.mangrove.store;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Workspace;
import app.mangrove.store.file.Backups;
import app.mangrove.store.file.Connections;

import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Brings an older file to this program's version: a verified backup first, and the file as it was
/// when a migration fails.
final class Upgrade {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

    private final Path file;
    private final Options options;
    private final Migrations migrations;

    Upgrade(Path file, Options options, Migrations migrations) {
        this.file = file;
        this.options = options;
        this.migrations = migrations;
    }

    Optional<Problem> run(Connection connection, String user) throws SQLException {
        int version = Migrations.version(connection);
        Path copy = file.resolveSibling(file.getFileName() + ".v" + version + ".backup");
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            return Optional.of(
                    Problem.of("store.backup-failed", copy.toString(), String.valueOf(e)));
        }
        Outcome<Workspace.Backup> backup = new Backups(file, connection).to(copy);
        if (!backup.isOk()) {
            return backup.failure();
        }
        try {
            migrations.run(connection, options.clock().instant(), user);
            return Optional.empty();
        } catch (SQLException | DataAccessException e) {
            LOG.error("the upgrade of {} failed", file, e);
            boolean asBefore = isWhole(connection, version);
            if (!asBefore) {
                connection.close();
                restore(copy);
            }
            return Optional.of(
                    Problem.of(
                            "store.upgrade-failed",
                            file.toString(),
                            String.valueOf(e.getMessage()),
                            copy.toString()));
        }
    }

    private static boolean isWhole(Connection connection, int version) {
        try {
            return Migrations.version(connection) == version
                    && Connections.text(connection, "PRAGMA quick_check(1)").equals("ok");
        } catch (SQLException e) {
            return false;
        }
    }

    private void restore(Path copy) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".restored");
            Files.copy(copy, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-journal"));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.error("could not put {} back in place", copy, e);
        }
    }
}
