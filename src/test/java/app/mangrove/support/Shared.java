package app.mangrove.support;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/// The data that is not part of the project: tests that need it are skipped where it is absent.
public final class Shared {
    private Shared() {}

    /// A file or folder of the shared data; without it the calling test is skipped.
    public static Path data(String path) {
        Path file = root().resolve("data").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "no shared data at " + file);
        return file;
    }

    private static Path root() {
        String property = System.getProperty("mangrove.shared");
        String variable = System.getenv("MANGROVE_SHARED");
        if (property != null) {
            return Path.of(property);
        }
        return variable != null ? Path.of(variable) : Path.of("..", "shared");
    }
}
