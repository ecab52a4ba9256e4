package app.mangrove.store.cache;

import app.mangrove.model.Ecosystem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The column cache of a workspace file.
///
/// Shape: it stands beside the file, with `-cache` at the end of its name. Every byte of it is
/// under a checksum. Whoever reads it must see that its commit and hash are in the log, and bring
/// the rows that later commits touched up to date.
public final class ColumnCache {
    private ColumnCache() {}

    /// A snapshot and the hash of the commit that it is as of.
    public record Cached(Ecosystem ecosystem, String hash) {
        public long commit() {
            return ecosystem.commit();
        }
    }

    public static Path file(Path workspace) {
        return workspace.resolveSibling(workspace.getFileName() + "-cache");
    }

    /// The cached snapshot, or nothing when there is none that can be used.
    public static Optional<Cached> read(Path workspace) {
        Path cache = file(workspace);
        if (!Files.isRegularFile(cache)) {
            return Optional.empty();
        }
        int processors = Runtime.getRuntime().availableProcessors();
        try (FileChannel file = FileChannel.open(cache, StandardOpenOption.READ);
                ExecutorService threads =
                        Executors.newFixedThreadPool(
                                Math.clamp(processors, 2, 4),
                                Thread.ofPlatform().daemon().name("cache-", 0).factory())) {
            return new CacheReader(file, threads).read();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it, the tables hold the truth and the cache is written again.
            return Optional.empty();
        }
    }

    /// Writes the cache of a snapshot; readers see the old file or the new one, never a part.
    public static void write(Path workspace, Ecosystem ecosystem, String hash) throws IOException {
        Path cache = file(workspace);
        Path fresh = workspace.resolveSibling(workspace.getFileName() + "-cache.new");
        try {
            try (FileChannel file = create(fresh)) {
                new CacheWriter(file).write(ecosystem, hash);
            }
            Files.move(
                    fresh,
                    cache,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// Removes the cache: after an erasure it would still hold the name.
    public static void delete(Path workspace) throws IOException {
        Files.deleteIfExists(file(workspace));
        Files.deleteIfExists(workspace.resolveSibling(workspace.getFileName() + "-cache.new"));
    }

    private static FileChannel create(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }
}
