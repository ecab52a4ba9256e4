package app.mangrove.store.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A staged database with a lock file beside it: while the process lives it holds the lock, and the
/// system lets go of it when the process dies, however it dies.
final class LockedFile implements AutoCloseable {
    static final String DATABASE = ".staged";
    static final String LOCK = ".lock";

    private final Path database;
    private final Path lockFile;
    private final FileChannel channel;
    private final FileLock lock;

    private LockedFile(Path database, Path lockFile, FileChannel channel, FileLock lock) {
        this.database = database;
        this.lockFile = lockFile;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the name unless another process, or this one, holds it.
    static Optional<LockedFile> take(Path folder, String name) throws IOException {
        Path lockFile = folder.resolve(name + LOCK);
        FileChannel channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(
                new LockedFile(folder.resolve(name + DATABASE), lockFile, channel, lock));
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
            lock.release();
            channel.close();
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
