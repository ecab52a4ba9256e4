package app.mangrove.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/// The right to write a workspace, which one process has at a time: a locked file beside it, which
/// a crash frees.
public final class FileLock implements AutoCloseable {
    private static final int TRIES = 5;

    /// Beyond what is ever written, so that the content stays readable where locks are mandatory.
    private static final long LOCKED_AT = 1L << 40;

    private final Path path;
    private final FileChannel channel;

    private FileLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// The lock, or nothing when somebody else has it.
    ///
    /// Errors: IOException when no file can be made beside the workspace.
    public static Optional<FileLock> take(Path workspace) throws IOException {
        Path path = workspace.resolveSibling(workspace.getFileName() + "-lock");
        for (int i = 0; i < TRIES; i++) {
            FileChannel channel =
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            // Whoever had it before may have removed the file between our opening and locking it.
            if (Files.exists(path) && isOurs(path, channel)) {
                return Optional.of(new FileLock(path, channel));
            }
            channel.close();
        }
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_AT, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Whether the locked file is the one that the name means: what is written here shows there.
    private static boolean isOurs(Path path, FileChannel channel) throws IOException {
        java.nio.ByteBuffer mark = java.nio.ByteBuffer.allocate(8);
        mark.putLong(System.nanoTime()).flip();
        byte[] written = mark.array().clone();
        channel.truncate(0);
        channel.write(mark, 0);
        return Objects.deepEquals(written, Files.readAllBytes(path));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        channel.close();
    }
}
