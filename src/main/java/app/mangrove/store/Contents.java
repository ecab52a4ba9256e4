package app.mangrove.store;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.store.file.Failures;
import app.mangrove.store.log.Digests;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/// The bytes of attachments, each kept once under its SHA-256.
final class Contents {
    private static final long LARGEST = 100L << 20;

    private final Writer writer;

    Contents(Writer writer) {
        this.writer = writer;
    }

    Outcome<String> keep(Path file) {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                return Outcome.failed("content.too-large", file.toString(), LARGEST >> 20);
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return Outcome.failed(
                    "content.unreadable", file.toString(), String.valueOf(e.getMessage()));
        }
        byte[] hash = Digests.of(bytes);
        try {
            return writer.inTurn(() -> {
                try (PreparedStatement insert =
                        writer.connection()
                                .prepareStatement("INSERT OR IGNORE INTO content VALUES (?, ?)")) {
                    insert.setBytes(1, hash);
                    insert.setBytes(2, bytes);
                    insert.executeUpdate();
                }
                return Outcome.ok(HexFormat.of().formatHex(hash));
            });
        } catch (SQLException e) {
            return Outcome.failed(Failures.problem(writer.file(), e));
        }
    }

    static Outcome<byte[]> read(Connection connection, String hash) throws SQLException {
        byte @Nullable [] key = parsed(hash);
        if (key == null) {
            return Outcome.failed("content.missing", hash);
        }
        try (PreparedStatement query =
                connection.prepareStatement("SELECT bytes FROM content WHERE hash = ?")) {
            query.setBytes(1, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Outcome.ok(row.getBytes(1))
                        : Outcome.failed("content.missing", hash);
            }
        }
    }

    private static byte @Nullable [] parsed(String hash) {
        try {
            return HexFormat.of().parseHex(hash);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
