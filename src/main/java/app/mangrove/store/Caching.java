package app.mangrove.store;

import app.mangrove.model.Change;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.store.cache.CacheKeeper;
import app.mangrove.store.cache.ColumnCache;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.LogHeader;
import app.mangrove.store.log.Unreadable;
import app.mangrove.store.table.DamagedRowException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Opens a snapshot by way of the column cache, and keeps the cache of a large workspace near its
/// head while it is open.
final class Caching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Caching.class);

    /// Rows from which on the tables take longer to read than a person notices.
    private static final int LARGE = 100_000;

    /// Touched rows after which reading them again would cost what the cache saves.
    private static final int MANY = 20_000;

    private final Writer writer;
    private final CacheKeeper keeper;
    private long behind;

    /// Keeps the cache of what a writer writes; `fresh` when the file has one near its head.
    Caching(Writer writer, boolean fresh) {
        this.writer = writer;
        keeper = new CacheKeeper(writer.file());
        writer.listeners().add(this::follow);
        if (!fresh) {
            keep();
        }
    }

    /// A snapshot, and whether the cache served it.
    record Opened(Ecosystem ecosystem, boolean cached) {}

    /// The snapshot as of the log's head, from the cache when that belongs to this log, else from
    /// the tables.
    static Opened open(Path file, Connection connection, LogHeader head) throws SQLException {
        Optional<Ecosystem> cached = fromCache(file, connection, head);
        return cached.isPresent()
                ? new Opened(cached.get(), true)
                : new Opened(Rows.load(connection, head.number()), false);
    }

    private static Optional<Ecosystem> fromCache(Path file, Connection connection, LogHeader head)
            throws SQLException {
        ChangeLog log = new ChangeLog(connection);
        Optional<ColumnCache.Cached> cached =
                ColumnCache.read(file).filter(c -> c.commit() <= head.number() && belongs(c, log));
        if (cached.isEmpty()) {
            return Optional.empty();
        }
        Ecosystem known = cached.get().ecosystem();
        Forward forward = new Forward(connection, known, head.number());
        if (forward.rows() > MANY) {
            return Optional.empty();
        }
        try {
            return Optional.of(forward.run());
        } catch (DamagedRowException | Unreadable e) {
            LOG.info("the column cache of {} does not fit it", file, e);
            return Optional.empty();
        }
    }

    private static boolean belongs(ColumnCache.Cached cached, ChangeLog log) {
        return log.header(cached.commit())
                .map(header -> HexFormat.of().formatHex(header.hash()).equals(cached.hash()))
                .orElse(false);
    }

    private void follow(Change change) {
        behind += change.touched().isEmpty() ? MANY : change.touched().size();
        if (behind >= MANY) {
            keep();
        }
    }

    private void keep() {
        State now = writer.state();
        int rows = 0;
        for (Kind<?> kind : Kinds.ALL) {
            rows += now.ecosystem().count(kind);
        }
        if (rows >= LARGE) {
            behind = 0;
            keeper.keep(
                    now.ecosystem().grown(now.number(), List.of()),
                    HexFormat.of().formatHex(now.head().hash()));
        }
    }

    /// Removes the cache, because what is about to be erased stands in it.
    void drop() throws IOException {
        keeper.drop();
    }

    /// Writes the cache of the present snapshot soon, when the workspace is large.
    void renew() {
        keep();
    }

    @Override
    public void close() {
        keeper.close();
    }
}
