package app.mangrove.store.file;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// File modes, where the system has them.
public final class Modes {
    private static final Logger LOG = LoggerFactory.getLogger(Modes.class);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Modes() {}

    /// Lets nobody but the owner read a file.
    public static void ownerOnly(Path file) {
        if (!POSIX) {
            return;
        }
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            LOG.debug("cannot set the mode of {}", file, e);
        }
    }
}
