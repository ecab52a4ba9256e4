package app.mangrove.store.staging;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;
import app.mangrove.model.Block;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.Staging;
import app.mangrove.store.file.Modes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// A load staged in a SQLite file of its own, one blob a block.
///
/// Shape: the file belongs to this process and goes when it is closed; whatever a crash left is
/// removed by the next [StagingFolder#open]. Errors: `staging.write` as a Refusal.
public final class TemporaryStaging implements Staging {
    private final LockedFile file;
    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Shape> shapes = new ArrayList<>();
    private long rows;

    /// The kind and fields of a block, which its bytes do not repeat.
    private record Shape(Kind<?> kind, List<Field<?>> fields) {}

    TemporaryStaging(LockedFile file) {
        this.file = file;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file.database());
            Modes.ownerOnly(file.database());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA page_size = 16384");
                statement.execute("PRAGMA journal_mode = OFF");
                statement.execute("PRAGMA synchronous = OFF");
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
                statement.execute(
                        "CREATE TABLE block (nr INTEGER PRIMARY KEY, rows BLOB NOT NULL) STRICT");
            }
            connection.setAutoCommit(false);
            insert = connection.prepareStatement("INSERT INTO block (nr, rows) VALUES (?, ?)");
        } catch (SQLException e) {
            file.close();
            throw refusal(e);
        }
    }

    private Refusal refusal(SQLException e) {
        return new Refusal(
                Problem.of(
                        "staging.write",
                        file.database().toString(),
                        String.valueOf(e.getMessage())));
    }

    public Path database() {
        return file.database();
    }

    @Override
    public void add(Block block) {
        try {
            insert.setInt(1, shapes.size());
            insert.setBytes(2, BlockCodec.encode(block));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw refusal(e);
        }
        shapes.add(new Shape(block.kind(), block.fields()));
        rows += block.size();
    }

    @Override
    public Load load(List<Edit> edits, Map<String, Integer> firstNumbers) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw refusal(e);
        }
        return new Load(edits, Map.copyOf(firstNumbers), Reading::new, rows);
    }

    /// Reads the blocks one after the other, each by its number.
    private final class Reading implements Iterator<Block> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < shapes.size();
        }

        @Override
        public Block next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Shape shape = shapes.get(next);
            return BlockCodec.decode(shape.kind, shape.fields, bytes(next++));
        }
    }

    private byte[] bytes(int block) {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT rows FROM block WHERE nr = ?")) {
            select.setInt(1, block);
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalStateException("block " + block + " was never staged");
                }
                return result.getBytes(1);
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(file.database().toString(), e));
        }
    }

    @Override
    public void close() {
        try {
            insert.close();
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(file.database().toString(), e));
        } finally {
            file.close();
        }
    }
}
