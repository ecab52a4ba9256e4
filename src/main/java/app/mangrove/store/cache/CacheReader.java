package app.mangrove.store.cache;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.OwnFields;
import app.mangrove.model.Schema;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segment;
import app.mangrove.model.work.OwnField;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Reads a file of [CacheWriter], each piece by itself and checked before it is understood.
///
/// Errors: [Stale] for a file of another layout, of other fields or with a wrong checksum.
final class CacheReader {
    /// The file cannot be used; that is no fault, it is written again.
    static final class Stale extends IOException {
        private static final long serialVersionUID = 1L;

        Stale(String what) {
            super(what);
        }
    }

    private final FileChannel file;
    private final ExecutorService threads;
    private final Map<String, Layout> layouts = new LinkedHashMap<>();

    CacheReader(FileChannel file, ExecutorService threads) {
        this.file = file;
        this.threads = threads;
    }

    Optional<ColumnCache.Cached> read() throws IOException, InterruptedException {
        ByteBuffer head = ByteBuffer.wrap(bytes(0, CacheWriter.HEAD));
        int sum = CacheWriter.sum(head.array(), CacheWriter.HEAD - 4);
        if (head.getLong() != CacheWriter.MAGIC
                || head.getInt() != CacheWriter.VERSION
                || head.getInt(CacheWriter.HEAD - 4) != sum) {
            throw new Stale("head");
        }
        byte[] list = checked(head.getLong(), head.getInt(), head.getInt());
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(list));
        long commit = in.readLong();
        String hash = Layout.text(in);
        for (int i = 0; i < Kinds.ALL.size(); i++) {
            Layout layout = Layout.read(in);
            layouts.put(layout.kind(), layout);
        }
        Table own = tables(Schema.builtIn(), List.of(OwnField.KIND)).getFirst();
        Schema schema = OwnFields.schema(Ecosystem.of(commit, Schema.builtIn(), List.of(own)));
        List<Table> tables = tables(schema, Kinds.ALL);
        return Optional.of(new ColumnCache.Cached(Ecosystem.of(commit, schema, tables), hash));
    }

    private List<Table> tables(Schema schema, List<Kind<?>> kinds)
            throws IOException, InterruptedException {
        List<Parts> parts = new ArrayList<>();
        List<Future<?>> work = new ArrayList<>();
        for (Kind<?> kind : kinds) {
            List<Field<?>> fields = schema.fields(kind);
            Layout layout = layouts.get(kind.key());
            if (layout == null || !layout.columns().equals(Layout.meaning(fields))) {
                throw new Stale("fields of " + kind);
            }
            Parts table = new Parts(kind, fields, layout);
            parts.add(table);
            for (Layout.Piece piece : layout.pieces()) {
                work.add(
                        threads.submit(() -> {
                            table.fill(piece, piece(piece));
                            return null;
                        }));
            }
        }
        try {
            for (Future<?> piece : work) {
                piece.get();
            }
        } catch (ExecutionException e) {
            Stale stale = new Stale("piece");
            stale.initCause(e);
            throw stale;
        }
        return parts.stream().map(Parts::table).toList();
    }

    private byte[] piece(Layout.Piece piece) throws IOException {
        return checked(piece.offset(), piece.length(), piece.checksum());
    }

    private byte[] checked(long offset, int length, int checksum) throws IOException {
        byte[] bytes = bytes(offset, length);
        if (CacheWriter.sum(bytes, length) != checksum) {
            throw new Stale("checksum at " + offset);
        }
        return bytes;
    }

    /// The bytes, with room behind them for reading numbers.
    private byte[] bytes(long offset, int length) throws IOException {
        if (length < 0 || offset < 0 || offset + length > file.size()) {
            throw new Stale("length");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length + Packed.PADDING).limit(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new Stale("length");
            }
        }
        return buffer.array();
    }

    /// A table while its pieces come in from several threads.
    private static final class Parts {
        private final Kind<?> kind;
        private final List<Field<?>> fields;
        private final Layout layout;
        private final Rows[] rows;
        private final Segment[][] columns;

        Parts(Kind<?> kind, List<Field<?>> fields, Layout layout) {
            this.kind = kind;
            this.fields = fields;
            this.layout = layout;
            int segments = 0;
            for (Layout.Piece piece : layout.pieces()) {
                segments = Math.max(segments, piece.first() + piece.count());
            }
            rows = new Rows[segments];
            columns = new Segment[fields.size()][segments];
        }

        void fill(Layout.Piece piece, byte[] bytes) {
            SegmentCoding coding = new SegmentCoding();
            Packed.Source in = new Packed.Source(bytes);
            for (int segment = piece.first(); segment < piece.first() + piece.count(); segment++) {
                if (piece.column() < 0) {
                    rows[segment] = coding.readRows(in);
                } else {
                    columns[piece.column()][segment] =
                            coding.read(in, fields.get(piece.column()).storage());
                }
            }
        }

        Table table() {
            Dictionary[] dictionaries = new Dictionary[fields.size()];
            for (int c = 0; c < dictionaries.length; c++) {
                dictionaries[c] = Dictionary.of(layout.words().get(c));
            }
            return Table.of(kind, fields, dictionaries, rows, columns, layout.end());
        }
    }
}
