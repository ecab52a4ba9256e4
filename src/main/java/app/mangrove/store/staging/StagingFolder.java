package app.mangrove.store.staging;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;
import app.mangrove.model.Staging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of staged imports, the user's own temporary one as a rule.
///
/// Shape: names are `mangrove-import-N` with a lock file each. Opening removes what processes that
/// are gone left behind; what a living one holds stays, and so does what is another user's.
public final class StagingFolder implements Staging.Place {
    private static final Logger LOG = LoggerFactory.getLogger(StagingFolder.class);
    private static final String PREFIX = "mangrove-import-";
    private static final int MOST = 1000;
    private final Path folder;

    public StagingFolder(Path folder) {
        this.folder = folder;
    }

    /// The folder for temporary files of the system.
    public static StagingFolder ofSystem() {
        return new StagingFolder(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// Removes leftovers, for the start of the program; answers how many there were.
    public int clean() {
        int removed = 0;
        try {
            for (Path left : leftovers()) {
                String file = left.getFileName().toString();
                removed += removed(file.substring(0, file.lastIndexOf('.'))) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }

    private boolean removed(String name) {
        boolean database = Files.exists(folder.resolve(name + LockedFile.DATABASE));
        try {
            Optional<LockedFile> taken = LockedFile.take(folder, name);
            taken.ifPresent(LockedFile::close);
            return taken.isPresent() && database;
        } catch (IOException | UncheckedIOException e) {
            LOG.info("could not remove what is left of {}", name, e);
            return false;
        }
    }

    private List<Path> leftovers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOurs(file.getFileName().toString())).sorted().toList();
        }
    }

    private static boolean isOurs(String file) {
        return file.startsWith(PREFIX)
                && (file.endsWith(LockedFile.DATABASE) || file.endsWith(LockedFile.LOCK));
    }

    /// The first name that nobody has; others may have names that are not ours to look at.
    private LockedFile free() throws IOException {
        IOException refused = new IOException("no free name " + PREFIX + "…");
        for (int n = 1; n <= MOST; n++) {
            try {
                Optional<LockedFile> taken = LockedFile.take(folder, PREFIX + n);
                if (taken.isPresent()) {
                    return taken.get();
                }
            } catch (IOException e) {
                refused = e;
            }
        }
        throw refused;
    }

    @Override
    public Staging open() {
        try {
            Files.createDirectories(folder);
            clean();
            return new TemporaryStaging(free());
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(
                    Problem.of("staging.write", folder.toString(), String.valueOf(e.getMessage())));
        }
    }
}
