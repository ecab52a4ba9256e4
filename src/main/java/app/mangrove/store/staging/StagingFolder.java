package app.mangrove.store.staging;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;
import app.mangrove.model.Staging;

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
/// are gone left behind; what a living one holds stays.
public final class StagingFolder implements Staging.Place {
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
                String name = file.substring(0, file.lastIndexOf('.'));
                boolean database = Files.exists(folder.resolve(name + LockedFile.DATABASE));
                Optional<LockedFile> taken = LockedFile.take(folder, name);
                if (taken.isPresent()) {
                    taken.get().close();
                    removed += database ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
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

    @Override
    public Staging open() {
        try {
            Files.createDirectories(folder);
            clean();
            for (int n = 1; n <= MOST; n++) {
                Optional<LockedFile> taken = LockedFile.take(folder, PREFIX + n);
                if (taken.isPresent()) {
                    return new TemporaryStaging(taken.get());
                }
            }
            throw new IOException("no free name " + PREFIX + "…");
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(
                    Problem.of("staging.write", folder.toString(), String.valueOf(e.getMessage())));
        }
    }
}
