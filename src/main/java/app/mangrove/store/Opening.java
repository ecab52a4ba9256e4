package app.mangrove.store;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Workspace;
import app.mangrove.store.file.Connections;
import app.mangrove.store.file.Failures;
import app.mangrove.store.file.FileHead;
import app.mangrove.store.file.FileLock;
import app.mangrove.store.file.Modes;
import app.mangrove.store.file.Readers;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.LogHeader;
import app.mangrove.store.log.UndoLine;

import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Opens or makes a workspace file, step by step; whatever fails leaves the file as it was.
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Path file;
    private final Options options;
    private final Migrations migrations;
    private boolean cached;

    Opening(Path file, Options options, Migrations migrations) {
        this.file = file.toAbsolutePath();
        this.options = options;
        this.migrations = migrations;
    }

    Outcome<Workspace> create() {
        if (Files.exists(file)) {
            return Outcome.failed("store.exists", file.toString());
        }
        Path folder = file.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.createFile(file);
            Modes.ownerOnly(file);
        } catch (IOException e) {
            return Outcome.failed("store.cannot-make", file.toString(), reason(e));
        }
        try (Connection connection = writerConnection()) {
            migrations.run(connection, options.clock().instant(), user());
        } catch (SQLException | DataAccessException e) {
            remove();
            return Outcome.failed(Failures.problem(file, e));
        }
        return open();
    }

    private Connection writerConnection() throws SQLException {
        return Connections.writer(file, options.durability().name(), options.maxPages());
    }

    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("could not remove the unfinished {}", file, e);
        }
    }

    Outcome<Workspace> open() {
        Optional<Problem> head = FileHead.problem(file, migrations.newest());
        if (head.isPresent()) {
            return Outcome.failed(head.get());
        }
        if (options.readOnly()) {
            return look(Problem.of("store.only-reading", file.toString()));
        }
        Optional<FileLock> lock;
        try {
            lock = FileLock.take(file);
        } catch (IOException e) {
            return look(Problem.of(Failures.READ_ONLY, file.toString(), reason(e)));
        }
        if (lock.isEmpty()) {
            return look(Problem.of("store.locked", file.toString()));
        }
        Outcome<Workspace> opened = write(lock.get());
        if (!opened.isOk()) {
            release(lock.get());
            boolean canRead =
                    opened.failure().map(p -> p.key().equals(Failures.READ_ONLY)).orElse(false);
            return canRead ? look(opened.failure().orElseThrow()) : opened;
        }
        return opened;
    }

    private void release(FileLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("could not release the lock of {}", file, e);
        }
    }

    private Outcome<Workspace> write(FileLock lock) {
        Connection connection = null;
        boolean done = false;
        try {
            connection = writerConnection();
            Optional<Problem> problem = inspected(connection);
            if (problem.isPresent()) {
                return Outcome.failed(problem.get());
            }
            if (!Files.isWritable(file)) {
                return Outcome.failed(Failures.READ_ONLY, file.toString(), "");
            }
            Modes.ownerOnly(file);
            if (migrations.isNeeded(connection)) {
                Optional<Problem> failed =
                        new Upgrade(file, options, migrations).run(connection, user());
                if (failed.isPresent()) {
                    return Outcome.failed(failed.get());
                }
            }
            Connections.useWriteAheadLog(connection);
            Writer writer = writer(connection);
            done = true;
            return Outcome.ok(
                    new SqliteWorkspace(
                            file,
                            writer,
                            new Readers(file, false),
                            lock,
                            null,
                            new Caching(writer, cached)));
        } catch (SQLException | RuntimeException e) {
            LOG.warn("cannot open {}", file, e);
            return Outcome.failed(Failures.problem(file, e));
        } finally {
            if (!done) {
                close(connection);
            }
        }
    }

    /// Opens without the right to write, for a stated reason.
    private Outcome<Workspace> look(Problem why) {
        boolean immutable = false;
        Connection connection = null;
        boolean done = false;
        try {
            connection = Connections.reader(file);
            Optional<Problem> problem;
            try {
                problem = inspected(connection);
            } catch (SQLException e) {
                if (!Failures.isReadOnly(e)) {
                    throw e;
                }
                connection.close();
                connection = Connections.immutable(file);
                immutable = true;
                problem = inspected(connection);
            }
            if (problem.isPresent()) {
                return Outcome.failed(problem.get());
            }
            if (migrations.isNeeded(connection)) {
                return Outcome.failed("store.older", file.toString(), why);
            }
            Writer writer = writer(connection);
            done = true;
            return Outcome.ok(
                    new SqliteWorkspace(
                            file, writer, new Readers(file, immutable), null, why, null));
        } catch (SQLException | RuntimeException e) {
            LOG.warn("cannot read {}", file, e);
            return Outcome.failed(Failures.problem(file, e));
        } finally {
            if (!done) {
                close(connection);
            }
        }
    }

    /// Id and version come first, before anything else of the file is believed.
    private Optional<Problem> inspected(Connection connection) throws SQLException {
        if (Connections.number(connection, "PRAGMA application_id") != FileHead.APPLICATION) {
            return Optional.of(Problem.of(Failures.NOT_A_WORKSPACE, file.toString(), ""));
        }
        int version = Migrations.version(connection);
        if (version > migrations.newest()) {
            return Optional.of(
                    Problem.of("store.newer", file.toString(), version, migrations.newest()));
        }
        String sound = Connections.text(connection, "PRAGMA quick_check(1)");
        return sound.equals("ok")
                ? Optional.empty()
                : Optional.of(Problem.of(Failures.DAMAGED, file.toString(), sound));
    }

    private Writer writer(Connection connection) throws SQLException {
        ChangeLog log = new ChangeLog(connection);
        long number = log.head();
        LogHeader head =
                log.header(number)
                        .orElseThrow(() -> new IllegalStateException("the log has no head"));
        UndoLine line = log.undoLine();
        Caching.Opened opened = Caching.open(file, connection, head);
        cached = opened.cached();
        return new Writer(
                file,
                connection,
                options,
                migrations.newest(),
                new State(opened.ecosystem(), head),
                line);
    }

    private static String user() {
        return System.getProperty("user.name", "");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("cannot close", e);
            }
        }
    }
}
