package app.mangrove.model.column;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Packs the texts of one segment in order.
final class TextBuilder {
    private byte[] bytes;
    private int[] ends = new int[16];
    private int count;
    private int length;
    private boolean any;

    TextBuilder(int expectedBytes) {
        bytes = new byte[Math.max(64, expectedBytes)];
    }

    void add(@Nullable String text) {
        if (text == null) {
            add(bytes, 0, -1);
        } else {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            add(utf8, 0, utf8.length);
        }
    }

    /// Adds `size` bytes from `start`, or no value when the size is negative.
    void add(byte @Nullable [] from, int start, int size) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, Math.min(Segments.SIZE, count * 2));
        }
        if (size < 0 || from == null) {
            ends[count++] = ~length;
            return;
        }
        any = true;
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 3 / 2, length + size));
        }
        System.arraycopy(from, start, bytes, length, size);
        length += size;
        ends[count++] = length;
    }

    TextSegment segment() {
        return any
                ? new TextSegment(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, count))
                : TextSegment.EMPTY;
    }
}
