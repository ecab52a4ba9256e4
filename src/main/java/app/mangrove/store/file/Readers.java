package app.mangrove.store.file;

import app.mangrove.store.log.Unreadable;

import org.jooq.exception.DataAccessException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A small pool of connections that read beside the writer.
public final class Readers implements AutoCloseable {
    private static final int KEPT = 3;

    private final Path file;
    private final boolean immutable;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    public Readers(Path file, boolean immutable) {
        this.file = file;
        this.immutable = immutable;
    }

    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /// Asks through a connection that sees one state of the file throughout.
    ///
    /// Errors: [Unreadable] when the file cannot be read.
    public <T> T ask(Question<T> question) {
        return ask(question, true);
    }

    /// Asks outside of a transaction, as a copy of the whole file must be.
    public <T> T askPlain(Question<T> question) {
        return ask(question, false);
    }

    private <T> T ask(Question<T> question, boolean oneState) {
        lock.readLock().lock();
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                connection = immutable ? Connections.immutable(file) : Connections.reader(file);
            }
            boolean whole = false;
            try {
                if (oneState) {
                    Connections.run(connection, "BEGIN");
                }
                T answer = question.ask(connection);
                if (oneState) {
                    Connections.run(connection, "COMMIT");
                }
                whole = true;
                return answer;
            } finally {
                if (!whole || idle.size() >= KEPT) {
                    connection.close();
                } else {
                    idle.push(connection);
                }
            }
        } catch (SQLException | DataAccessException e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Runs work while nobody reads and no reader is open.
    public <T> T alone(Question<T> work, Connection writer) throws SQLException {
        lock.writeLock().lock();
        try {
            closeIdle();
            return work.ask(writer);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void closeIdle() throws SQLException {
        for (Connection next = idle.poll(); next != null; next = idle.poll()) {
            next.close();
        }
    }

    @Override
    public void close() throws SQLException {
        closeIdle();
    }
}
