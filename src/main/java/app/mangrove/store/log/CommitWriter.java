package app.mangrove.store.log;

import app.mangrove.model.Touched;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/// Writes one commit into the log: its rows as they come, in order of kind and id, then its header
/// with the hash.
public final class CommitWriter implements AutoCloseable {
    private static final String INSERT_BLOCK =
            "INSERT INTO change_block VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_HEADER =
            "INSERT INTO change_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final LogHeader draft;
    private final MessageDigest hash;
    private final MessageDigest blocks = Digests.sha256();
    private final BlockWriter packer;

    public CommitWriter(Connection connection, LogHeader draft, byte[] previousHash) {
        this(draft, previousHash, block -> store(connection, block));
    }

    CommitWriter(LogHeader draft, byte[] previousHash, BlockWriter.Sink sink) {
        this.draft = draft;
        hash = draft.begin(previousHash);
        packer =
                new BlockWriter(
                        draft.number(),
                        block -> {
                            block.addTo(blocks);
                            sink.block(block);
                        });
    }

    /// The next row; `digest` holds the SHA-256 of its image from `at` on.
    public void row(
            String kind,
            long high,
            long low,
            int nr,
            long previous,
            Touched.Type type,
            byte[] digest,
            int at,
            Map<String, ? extends @Nullable Object> before)
            throws SQLException {
        hash.update(digest, at, RowImage.BYTES);
        int mark = Entry.mark(digest, at);
        packer.row(kind, high, low, nr, previous, type.ordinal(), mark, before);
    }

    static void store(Connection connection, Block block) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_BLOCK)) {
            insert.setLong(1, block.commit());
            insert.setString(2, block.kind());
            insert.setBytes(3, block.first());
            insert.setBytes(4, block.last());
            insert.setInt(5, block.rows());
            insert.setInt(6, block.size());
            insert.setBytes(7, block.body());
            insert.executeUpdate();
        }
    }

    /// The finished header, which is still to be stored.
    LogHeader finish() throws SQLException {
        packer.flush();
        byte[] blockDigest = blocks.digest();
        hash.update(blockDigest);
        return draft.finished(blockDigest, hash.digest());
    }

    /// Finishes and stores the header.
    public LogHeader finish(Connection connection) throws SQLException {
        LogHeader header = finish();
        store(connection, header);
        return header;
    }

    static void store(Connection connection, LogHeader header) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_HEADER)) {
            insert.setLong(1, header.number());
            insert.setLong(2, header.time());
            insert.setString(3, header.source());
            insert.setString(4, header.user());
            insert.setString(5, header.reason());
            insert.setBytes(6, header.salt());
            insert.setBytes(7, header.textDigest());
            insert.setBytes(8, header.batch());
            insert.setLong(9, header.undoes());
            insert.setString(10, header.redacts());
            insert.setLong(11, header.schemaVersion());
            insert.setBytes(12, header.blockDigest());
            insert.setBytes(13, header.hash());
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        packer.close();
    }
}
