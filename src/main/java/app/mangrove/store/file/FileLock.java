package app.mangrove.store.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to write a workspace, which one process has at a time: a locked file beside it, which
/// a crash frees.
///
/// Shape: where the system frees all locks of a process on a file as soon as the process closes the
/// file once, a second opening would lose the first one's lock. So nothing here opens a file that
/// this process has locked.
public final class FileLock implements AutoCloseable {
    private static final int TRIES = 5;
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private FileLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// The lock of a workspace, or nothing when somebody else has it.
    ///
    /// Errors: IOException when no file can be made beside the workspace.
    public static Optional<FileLock> take(Path workspace) throws IOException {
        return at(workspace.resolveSibling(workspace.getFileName() + "-lock"));
    }

    /// The lock that a file stands for, which is made for it and goes with it.
    public static Optional<FileLock> at(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path path = folder == null ? file : folder.toRealPath().resolve(file.getFileName());
        if (!HELD.add(path)) {
            return Optional.empty();
        }
        Optional<FileLock> taken = Optional.empty();
        try {
            for (int i = 0; i < TRIES && taken.isEmpty(); i++) {
                Object before = identity(path);
                FileChannel channel =
                        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (!locked(channel)) {
                    channel.close();
                    return Optional.empty();
                }
                // Whoever had it before may have removed the file between our looking and locking.
                Object now = identity(path);
                if (now != null && now.equals(before)) {
                    taken = Optional.of(new FileLock(path, channel));
                } else {
                    channel.close();
                }
            }
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(path);
            }
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// What the name means now, null for no file; asked without opening it.
    private static @Nullable Object identity(Path path) throws IOException {
        try {
            BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
            return Objects.requireNonNullElse(facts.fileKey(), "there");
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try {
            Files.deleteIfExists(path);
        } finally {
            channel.close();
            HELD.remove(path);
        }
    }
}
