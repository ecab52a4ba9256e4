package app.mangrove.store;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Change;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Images;
import app.mangrove.model.Reason;
import app.mangrove.model.Touched;
import app.mangrove.store.file.Connections;
import app.mangrove.store.file.Failures;
import app.mangrove.store.file.RefusedException;
import app.mangrove.store.file.Salts;
import app.mangrove.store.log.Chain;
import app.mangrove.store.log.CommitWriter;
import app.mangrove.store.log.Keys;
import app.mangrove.store.log.LogHeader;
import app.mangrove.store.log.Recorder;
import app.mangrove.store.log.UndoLine;
import app.mangrove.store.log.Unreadable;

import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/// The one writer: everything that changes the file goes through its lock, one transaction at a
/// time, and becomes the present snapshot only when it is durable.
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final Path file;
    private final Connection connection;
    private final Options options;
    private final int schemaVersion;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Keys keys = new Keys();
    private final Recorder recorder;
    private final Rows rows = new Rows();
    private final UndoLine undoLine;
    private final Listeners listeners = new Listeners();
    private volatile State state;

    Writer(
            Path file,
            Connection connection,
            Options options,
            int schemaVersion,
            State state,
            UndoLine undoLine) {
        this.file = file;
        this.connection = connection;
        this.options = options;
        this.schemaVersion = schemaVersion;
        this.state = state;
        this.undoLine = undoLine;
        recorder = new Recorder(connection, keys);
    }

    /// Work that only the writer may do, in its turn.
    @FunctionalInterface
    interface Turn<T> {
        T run() throws SQLException;
    }

    /// What one transaction made.
    record Made(Ecosystem after, LogHeader header, List<Touched> touched, Set<String> kinds) {}

    /// Fills a transaction; `writer` takes the log's rows.
    @FunctionalInterface
    interface Filling {
        Made fill() throws SQLException;
    }

    State state() {
        return state;
    }

    Listeners listeners() {
        return listeners;
    }

    UndoLine undoLine() {
        return undoLine;
    }

    Connection connection() {
        return connection;
    }

    Recorder recorder() {
        return recorder;
    }

    Rows rows() {
        return rows;
    }

    Keys keys() {
        return keys;
    }

    Path file() {
        return file;
    }

    int schemaVersion() {
        return schemaVersion;
    }

    <T> T inTurn(Turn<T> work) throws SQLException {
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    Commit commit(List<? extends Edit> edits, Reason reason) {
        lock.lock();
        try {
            State now = state;
            Applied applied = Applying.apply(now.ecosystem(), edits, now.number() + 1, images(now));
            return switch (applied) {
                case Applied.Conflicts(var conflicts) -> new Commit.Conflicts(conflicts);
                case Applied.Refused(List<Problem> problems) -> new Commit.Refused(problems);
                case Applied.Done done when done.touched().isEmpty() -> new Commit.Unchanged();
                case Applied.Done done -> transact(done, reason);
            };
        } catch (Unreadable e) {
            return Commit.refused(Failures.problem(file, e));
        } finally {
            lock.unlock();
        }
    }

    /// References were checked on the snapshot. SQLite would check each removed row again by
    /// reading whole tables, because large ones have no index on their references: minutes for an
    /// import that is taken back.
    private Commit transact(Applied.Done done, Reason reason) {
        boolean removes =
                done.touched().stream().anyMatch(row -> row.type() == Touched.Type.REMOVED);
        if (!removes) {
            return transact(reason, () -> write(done, reason, ""));
        }
        try {
            Connections.run(connection, "PRAGMA foreign_keys = OFF");
            try {
                return transact(reason, () -> write(done, reason, ""));
            } finally {
                Connections.run(connection, "PRAGMA foreign_keys = ON");
            }
        } catch (SQLException e) {
            return Commit.refused(Failures.problem(file, e));
        }
    }

    /// Earlier images of the snapshot's rows, looked up when a merge needs them.
    private Images images(State now) {
        return (kind, id, commit) ->
                new Chain(connection, now.ecosystem(), new Keys()).at(kind, id, commit);
    }

    /// Writes rows and log of applied edits; part of a transaction.
    Made write(Applied.Done done, Reason reason, String redacts) throws SQLException {
        Ecosystem before = state.ecosystem();
        rows.write(connection, done.after(), done.touched());
        recorder.giveKeys(done.touched());
        try (CommitWriter writer = commitWriter(reason, redacts)) {
            recorder.record(writer, before, done.after(), done.touched());
            return new Made(
                    done.after(), writer.finish(connection), done.touched(), kinds(done.touched()));
        }
    }

    static Set<String> kinds(List<Touched> touched) {
        return touched.stream().map(row -> row.kind().key()).collect(Collectors.toSet());
    }

    /// A writer of the next commit's log entry.
    CommitWriter commitWriter(Reason reason, String redacts) {
        return new CommitWriter(connection, draft(reason, redacts), state.head().hash());
    }

    LogHeader draft(Reason reason, String redacts) {
        // A clock that was set back must not put a commit before the one it follows.
        long time = Math.max(options.clock().instant().toEpochMilli(), state.head().time());
        return LogHeader.draft(
                state.number() + 1,
                Instant.ofEpochMilli(time),
                reason,
                Salts.next(),
                redacts,
                schemaVersion);
    }

    /// Runs a transaction to its durable end, then shows what it made; everything or nothing.
    Commit transact(Reason reason, Filling filling) {
        boolean begun = false;
        try {
            Connections.run(connection, "BEGIN IMMEDIATE");
            begun = true;
            long head = Connections.number(connection, "SELECT max(number) FROM change_log");
            if (head != state.number()) {
                rollBack();
                return Commit.refused(Problem.of("store.changed-outside", file.toString()));
            }
            Made made = filling.fill();
            Connections.run(connection, "COMMIT");
            return publish(made, reason);
        } catch (RefusedException e) {
            rollBack();
            return Commit.refused(e.problem());
        } catch (SQLException | DataAccessException e) {
            LOG.warn("commit {} was refused", state.number() + 1, e);
            if (begun) {
                rollBack();
            }
            return Commit.refused(Failures.problem(file, e));
        } catch (RuntimeException | Error e) {
            if (begun) {
                rollBack();
            }
            throw e;
        }
    }

    private Commit publish(Made made, Reason reason) {
        Ecosystem before = state.ecosystem();
        state = new State(made.after, made.header);
        undoLine.add(made.header.number(), made.header.source(), made.header.undoes());
        Change change = new Change(before, made.after, reason, made.kinds, made.touched);
        listeners.tell(change);
        return new Commit.Done(made.header.number(), change);
    }

    /// Shows what another program has committed; its lock must be held.
    void adopt(Ecosystem after, List<LogHeader> commits, Set<String> kinds) {
        Ecosystem before = state.ecosystem();
        LogHeader head = commits.getLast();
        state = new State(after, head);
        commits.forEach(made -> undoLine.add(made.number(), made.source(), made.undoes()));
        keys.forget();
        listeners.tell(new Change(before, after, head.toReason(), kinds, List.of()));
    }

    private void rollBack() {
        keys.forget();
        try {
            Connections.run(connection, "ROLLBACK");
        } catch (SQLException e) {
            // After some failures SQLite has already rolled back by itself.
            LOG.debug("nothing to roll back", e);
        }
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            rows.close();
            connection.close();
        } finally {
            lock.unlock();
        }
    }
}
