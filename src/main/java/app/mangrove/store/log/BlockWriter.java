package app.mangrove.store.log;

import app.mangrove.model.Id;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;

/// Packs the rows that a commit touched into blocks, one kind after the other, rows in id order.
final class BlockWriter implements AutoCloseable {
    /// Where a block ends, so that reading one row's step stays quick.
    private static final int ENOUGH = 192 * 1024;

    private final long commit;
    private final Sink sink;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final Bytes rows = new Bytes(ENOUGH + 4096);
    private final byte[] last = new byte[16];
    private byte[] first = new byte[16];
    private String kind = "";
    private int count;
    private int lastNr;

    /// Where finished blocks go.
    @FunctionalInterface
    interface Sink {
        void block(Block block) throws SQLException;
    }

    BlockWriter(long commit, Sink sink) {
        this.commit = commit;
        this.sink = sink;
    }

    void row(
            String rowKind,
            long high,
            long low,
            int nr,
            long previous,
            int type,
            int mark,
            Map<String, ? extends @Nullable Object> before)
            throws SQLException {
        if (!kind.equals(rowKind) || rows.length() > ENOUGH) {
            flush();
            kind = rowKind;
        }
        rows.put(type);
        id(high, low);
        rows.putSigned(nr - lastNr);
        rows.putVar(previous);
        rows.putInt(mark);
        lastNr = nr;
        if (type != 0) {
            rows.putVar(before.size());
            for (Map.Entry<String, ? extends @Nullable Object> field : before.entrySet()) {
                rows.putVar(fields.computeIfAbsent(field.getKey(), k -> fields.size()));
                ImageValue.write(rows, field.getValue());
            }
        }
        count++;
    }

    /// An id as the number of bytes that it shares with the one before, and the others.
    private void id(long high, long low) {
        int at = rows.length();
        rows.put(0);
        rows.putLong(high);
        rows.putLong(low);
        byte[] bytes = rows.array();
        int shared = 0;
        while (count > 0 && shared < 16 && bytes[at + 1 + shared] == last[shared]) {
            shared++;
        }
        System.arraycopy(bytes, at + 1, last, 0, 16);
        bytes[at] = (byte) shared;
        System.arraycopy(last, shared, bytes, at + 1, 16 - shared);
        rows.cut(at + 17 - shared);
        if (count == 0) {
            first = last.clone();
        }
    }

    void flush() throws SQLException {
        if (count > 0) {
            Bytes all = new Bytes(rows.length() + 256);
            all.putVar(fields.size());
            fields.keySet().forEach(all::putText);
            all.put(rows.array(), 0, rows.length());
            sink.block(
                    new Block(
                            commit,
                            kind,
                            first,
                            Id.of(last).bytes(),
                            count,
                            all.length(),
                            deflated(all)));
        }
        rows.cut(0);
        fields.clear();
        count = 0;
        lastNr = 0;
    }

    private byte[] deflated(Bytes all) {
        deflater.reset();
        deflater.setInput(all.array(), 0, all.length());
        deflater.finish();
        byte[] packed = new byte[all.length() + all.length() / 1000 + 64];
        int length = 0;
        while (!deflater.finished()) {
            if (length == packed.length) {
                packed = java.util.Arrays.copyOf(packed, packed.length * 2);
            }
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return java.util.Arrays.copyOf(packed, length);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
