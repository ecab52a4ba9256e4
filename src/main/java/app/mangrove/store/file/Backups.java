package app.mangrove.store.file;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Workspace.Backup;
import app.mangrove.model.Workspace.Kept;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.Digests;
import app.mangrove.store.log.LogHeader;

import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Copies of the whole file: made aside, verified, and only then given their name.
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String SUFFIX = ".backup";
    private static final String PART = ".part";
    private static final int HASH = 8;
    private static final String NAME = "\\.(\\d{10,18})-[0-9a-f]{8}\\.backup";

    private final Connection connection;
    private final Path file;

    public Backups(Path file, Connection connection) {
        this.connection = connection;
        this.file = file;
    }

    public Outcome<Backup> to(Path target) {
        Path name = target.toAbsolutePath();
        if (Files.exists(name)) {
            return Outcome.failed("store.exists", name.toString());
        }
        Path aside = name.resolveSibling(name.getFileName() + PART);
        try {
            Path folder = name.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.deleteIfExists(aside);
            vacuum(aside);
            Optional<Problem> problem = verified(aside, head(connection));
            if (problem.isPresent()) {
                Files.deleteIfExists(aside);
                return Outcome.failed(problem.get());
            }
            String sha256 = sha256(aside);
            Files.move(aside, name, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.ok(new Backup(name, sha256, Files.size(name)));
        } catch (IOException | SQLException | DataAccessException e) {
            LOG.warn("backup to {} failed", name, e);
            discard(aside);
            return Outcome.failed(
                    "store.backup-failed", name.toString(), String.valueOf(e.getMessage()));
        }
    }

    /// A backup in a folder under a name that tells the commit, of which the newest `kept` stay.
    public Outcome<Backup> rotated(Path folder, int kept) {
        ChangeLog log = new ChangeLog(connection);
        long head = log.head();
        String hash = HexFormat.of().formatHex(head(connection)).substring(0, HASH);
        Path name = folder.resolve("%s.%010d-%s%s".formatted(stem(file), head, hash, SUFFIX));
        try {
            removeParts(folder);
            if (Files.exists(name)) {
                return Outcome.ok(new Backup(name, sha256(name), Files.size(name)));
            }
        } catch (IOException e) {
            return Outcome.failed(
                    "store.backup-failed", name.toString(), String.valueOf(e.getMessage()));
        }
        Outcome<Backup> made = to(name);
        if (made instanceof Outcome.Ok<Backup>(Backup backup)) {
            try {
                Files.writeString(sum(name), backup.sha256() + "  " + name.getFileName() + "\n");
                for (Kept old : in(folder, file).stream().skip(kept).toList()) {
                    Files.deleteIfExists(old.file());
                    Files.deleteIfExists(sum(old.file()));
                }
            } catch (IOException e) {
                LOG.warn("could not tidy the backups in {}", folder, e);
            }
        }
        return made;
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// The file beside a backup that holds its SHA-256.
    private static Path sum(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ".sha256");
    }

    /// What a program left that ended in the middle of a backup.
    private void removeParts(Path folder) throws IOException {
        for (Path left : list(folder)) {
            String name = stem(left);
            if (name.startsWith(stem(file) + ".") && name.endsWith(SUFFIX + PART)) {
                Files.deleteIfExists(left);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// The rotated backups of a workspace in a folder, newest first; none when it cannot be read.
    public static List<Kept> in(Path folder, Path workspace) {
        Pattern ours = Pattern.compile(Pattern.quote(stem(workspace)) + NAME);
        List<Kept> found = new ArrayList<>();
        try {
            for (Path file : list(folder)) {
                Matcher name = ours.matcher(stem(file));
                if (name.matches()) {
                    Instant made = Files.getLastModifiedTime(file).toInstant();
                    found.add(new Kept(file, Long.parseLong(name.group(1)), made));
                }
            }
        } catch (IOException e) {
            LOG.warn("cannot look into {}", folder, e);
        }
        found.sort(Comparator.comparing(Kept::made).thenComparingLong(Kept::commit).reversed());
        return List.copyOf(found);
    }

    private void vacuum(Path to) throws SQLException {
        try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, to.toString());
            vacuum.execute();
        }
        Modes.ownerOnly(to);
    }

    private static byte[] head(Connection connection) {
        ChangeLog log = new ChangeLog(connection);
        return log.header(log.head()).map(LogHeader::hash).orElseGet(LogHeader::origin);
    }

    private static Optional<Problem> verified(Path copy, byte[] head) throws SQLException {
        try (Connection reader = Connections.reader(copy)) {
            String sound = Connections.text(reader, "PRAGMA integrity_check(1)");
            return sound.equals("ok") && Arrays.equals(head, head(reader))
                    ? Optional.empty()
                    : Optional.of(Problem.of("store.backup-failed", copy.toString(), sound));
        }
    }

    public static String sha256(Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void discard(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            LOG.debug("could not remove {}", aside, e);
        }
    }
}
