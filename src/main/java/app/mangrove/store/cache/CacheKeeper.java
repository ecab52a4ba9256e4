package app.mangrove.store.cache;

import app.mangrove.model.Ecosystem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the cache of an open workspace behind its work, one at a time, the newest wish next.
///
/// Shape: a cache that cannot be written costs the next opening time and nothing else.
public final class CacheKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CacheKeeper.class);

    private final Path workspace;
    private @Nullable Wish wish;
    private @Nullable Thread thread;

    private record Wish(Ecosystem ecosystem, String hash) {}

    public CacheKeeper(Path workspace) {
        this.workspace = workspace;
    }

    /// Writes the cache of a snapshot soon; returns at once.
    public synchronized void keep(Ecosystem ecosystem, String hash) {
        wish = new Wish(ecosystem, hash);
        if (thread == null) {
            thread = Thread.ofPlatform().name("cache-writer").daemon().start(this::work);
        }
    }

    private void work() {
        for (Wish next = next(); next != null; next = next()) {
            try {
                ColumnCache.write(workspace, next.ecosystem, next.hash);
            } catch (IOException | RuntimeException e) {
                LOG.info("no column cache for {}", workspace, e);
            }
        }
    }

    private synchronized @Nullable Wish next() {
        Wish next = wish;
        wish = null;
        if (next == null) {
            thread = null;
        }
        return next;
    }

    /// Forgets what was wished and removes the file: after an erasure it would still hold the name.
    public void drop() throws IOException {
        synchronized (this) {
            wish = null;
        }
        await();
        ColumnCache.delete(workspace);
    }

    private void await() {
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Waits until what was wished is written.
    @Override
    public void close() {
        await();
    }
}
