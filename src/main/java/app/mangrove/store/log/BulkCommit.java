package app.mangrove.store.log;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.Touched;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segments;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// The log entry of a bulk load: images and blocks are made on another thread, while the rows are
/// written, and stored at the end.
///
/// Shape: what edits touched comes with before values, new rows without; both in one id order.
public final class BulkCommit implements AutoCloseable {
    private static final int ROWS_BETWEEN_LOOKS = 4096;

    private final Recorder recorder;
    private final Cancel cancel;
    private final List<Block> blocks = new ArrayList<>();
    private final CommitWriter writer;
    private volatile boolean stopped;
    private @Nullable CompletableFuture<Void> making;

    /// The new rows of a table; `order` gives their numbers by id.
    public record Fresh(Table table, Supplier<int[]> order) {}

    public BulkCommit(LogHeader draft, byte[] previousHash, Recorder recorder, Cancel cancel) {
        this.recorder = recorder;
        this.cancel = cancel;
        writer = new CommitWriter(draft, previousHash, blocks::add);
    }

    /// Starts to make the entry; keys of persons must have been given before.
    public void start(Ecosystem before, Ecosystem after, List<Touched> touched, List<Fresh> fresh)
            throws SQLException {
        Map<String, List<Recorder.Step>> edited = new TreeMap<>();
        for (Touched row : touched) {
            edited.computeIfAbsent(row.kind().key(), k -> new ArrayList<>())
                    .add(recorder.step(before, after, row));
        }
        Map<String, Fresh> byKind = new TreeMap<>();
        for (Fresh rows : fresh) {
            byKind.put(rows.table.kind().key(), rows);
            edited.computeIfAbsent(rows.table.kind().key(), k -> new ArrayList<>());
        }
        making =
                CompletableFuture.runAsync(() -> {
                    try {
                        for (Map.Entry<String, List<Recorder.Step>> kind : edited.entrySet()) {
                            make(kind.getValue(), byKind.get(kind.getKey()));
                        }
                    } catch (SQLException e) {
                        throw new CompletionException(e);
                    }
                });
    }

    private void make(List<Recorder.Step> edited, @Nullable Fresh fresh) throws SQLException {
        int next = 0;
        if (fresh != null) {
            Table table = fresh.table;
            String kind = table.kind().key();
            RowImage image = recorder.image(table);
            byte[] digest = new byte[RowImage.BYTES];
            int seen = 0;
            for (int nr : fresh.order.get()) {
                if (++seen % ROWS_BETWEEN_LOOKS == 0) {
                    cancel.check();
                    if (stopped) {
                        return;
                    }
                }
                Rows heads = table.rows(Segments.of(nr));
                int offset = Segments.offset(nr);
                long high = heads.high(offset);
                long low = heads.low(offset);
                while (next < edited.size() && edited.get(next).isBefore(high, low)) {
                    edited.get(next++).write(writer);
                }
                image.living(table, nr, digest, 0);
                writer.row(kind, high, low, nr, 0, Touched.Type.CREATED, digest, 0, Map.of());
            }
        }
        while (next < edited.size()) {
            edited.get(next++).write(writer);
        }
    }

    /// Waits for the entry and stores it.
    public LogHeader finish(Connection connection) throws SQLException {
        try {
            if (making != null) {
                making.join();
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
        LogHeader header = writer.finish();
        for (Block block : blocks) {
            CommitWriter.store(connection, block);
        }
        CommitWriter.store(connection, header);
        return header;
    }

    @Override
    public void close() {
        if (making != null) {
            // After a failure the other thread may still be at work; nothing of it is kept.
            stopped = true;
            making.handle((nothing, failure) -> nothing).join();
        }
        writer.close();
    }
}
