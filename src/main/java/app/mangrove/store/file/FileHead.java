package app.mangrove.store.file;

import app.mangrove.base.outcome.Problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Looks at the first hundred bytes of a file, before SQLite does: whether it is a workspace, and
/// one that this program can read.
public final class FileHead {
    /// The application id of a workspace: "MGRV".
    public static final int APPLICATION = 0x4D475256;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int VERSION_AT = 60;
    private static final int APPLICATION_AT = 68;

    private FileHead() {}

    /// Why a file cannot be opened, if its first bytes say so.
    public static Optional<Problem> problem(Path file, int newest) {
        if (!Files.exists(file)) {
            return Optional.of(Problem.of("store.missing", file.toString()));
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of(Problem.of(Failures.NOT_A_WORKSPACE, file.toString(), ""));
        }
        ByteBuffer head = ByteBuffer.allocate(LENGTH);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // until the head is whole
            }
        } catch (IOException e) {
            return Optional.of(
                    Problem.of(
                            "store.unreadable", file.toString(), String.valueOf(e.getMessage())));
        }
        boolean ours =
                !head.hasRemaining()
                        && Arrays.equals(Arrays.copyOf(head.array(), MAGIC.length), MAGIC)
                        && head.getInt(APPLICATION_AT) == APPLICATION;
        if (!ours) {
            return Optional.of(Problem.of(Failures.NOT_A_WORKSPACE, file.toString(), ""));
        }
        int version = head.getInt(VERSION_AT);
        return version > newest
                ? Optional.of(Problem.of("store.newer", file.toString(), version, newest))
                : Optional.empty();
    }
}
