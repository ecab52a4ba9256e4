package app.mangrove.store.staging;

import app.mangrove.store.file.FileLock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A staged database with a lock file beside it: while the process lives it holds the lock, and the
/// system lets go of it when the process dies, however it dies.
final class LockedFile implements AutoCloseable {
    static final String DATABASE = ".staged";
    static final String LOCK = ".lock";

    private final Path database;
    private final FileLock lock;

    private LockedFile(Path database, FileLock lock) {
        this.database = database;
        this.lock = lock;
    }

    /// Takes the name unless another process, or this one, holds it.
    static Optional<LockedFile> take(Path folder, String name) throws IOException {
        return FileLock.at(folder.resolve(name + LOCK))
                .map(lock -> new LockedFile(folder.resolve(name + DATABASE), lock));
    }

    Path database() {
        return database;
    }

    /// Removes the database, then lets go of its name.
    @Override
    public void close() {
        try {
            for (String suffix : new String[] {"", "-journal", "-wal", "-shm"}) {
                Files.deleteIfExists(Path.of(database + suffix));
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
