package app.mangrove.store.cache;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// Writes the pieces of all tables, then the list of them, then the head of the file.
final class CacheWriter {
    static final long MAGIC = 0x4D414E_47524F56L;
    static final int VERSION = 1;
    static final int HEAD = 32;

    /// Segments in a piece: small enough to share the work among threads.
    private static final int PER_PIECE = 64;

    private final FileChannel file;
    private final SegmentCoding coding = new SegmentCoding();
    private long at = HEAD;

    CacheWriter(FileChannel file) {
        this.file = file;
    }

    void write(Ecosystem ecosystem, String hash) throws IOException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(list);
        out.writeLong(ecosystem.commit());
        Layout.text(out, hash);
        for (Kind<?> kind : Kinds.ALL) {
            Table table = ecosystem.table(kind);
            Layout.of(table, pieces(table)).write(out);
        }
        byte[] bytes = list.toByteArray();
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.putLong(MAGIC).putInt(VERSION).putLong(at).putInt(bytes.length).putInt(sum(bytes));
        put(bytes);
        head.putInt(sum(java.util.Arrays.copyOf(head.array(), HEAD - 4))).flip();
        while (head.hasRemaining()) {
            file.write(head, head.position());
        }
    }

    private List<Layout.Piece> pieces(Table table) throws IOException {
        List<Layout.Piece> pieces = new ArrayList<>();
        for (int column = -1; column < table.fields().size(); column++) {
            for (int first = 0; first < table.segmentCount(); first += PER_PIECE) {
                int count = Math.min(PER_PIECE, table.segmentCount() - first);
                byte[] bytes = packed(table, column, first, count);
                pieces.add(new Layout.Piece(column, first, count, at, bytes.length, sum(bytes)));
                put(bytes);
            }
        }
        return pieces;
    }

    private byte[] packed(Table table, int column, int first, int count) {
        Packed packed = new Packed();
        for (int segment = first; segment < first + count; segment++) {
            if (column < 0) {
                coding.write(packed, table.rows(segment));
            } else {
                coding.write(packed, table.segment(column, segment));
            }
        }
        return packed.toBytes();
    }

    private void put(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            at += file.write(buffer, at);
        }
    }

    private static int sum(byte[] bytes) {
        return sum(bytes, bytes.length);
    }

    static int sum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
