package app.mangrove.store.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes that grow, and runs of numbers in as few bits as their range needs.
final class Packed {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// A number must fit in one read of 64 bits from any bit of a byte.
    private static final int WIDEST = 57;

    /// Reading the last number reads beyond it.
    static final int PADDING = 8;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    int length() {
        return length;
    }

    private void reserve(int more) {
        if (length + more + PADDING > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + PADDING));
        }
    }

    void putByte(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    void putLong(long value) {
        reserve(8);
        LONG.set(bytes, length, value);
        length += 8;
    }

    void putInt(int value) {
        reserve(4);
        for (int i = 0; i < 4; i++) {
            bytes[length++] = (byte) (value >>> 8 * i);
        }
    }

    void putBytes(byte[] from, int start, int size) {
        reserve(size);
        System.arraycopy(from, start, bytes, length, size);
        length += size;
    }

    /// Writes numbers, of which `none` stands for no value, as offsets from the least of them.
    void putNumbers(long[] values, int count, long none) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        boolean gaps = false;
        for (int i = 0; i < count; i++) {
            if (values[i] == none) {
                gaps = true;
            } else {
                min = Math.min(min, values[i]);
                max = Math.max(max, values[i]);
            }
        }
        int width = width(min, max, gaps);
        putByte(width);
        putByte(gaps ? 1 : 0);
        if (width == 64) {
            for (int i = 0; i < count; i++) {
                putLong(values[i]);
            }
            return;
        }
        putLong(min);
        long first = gaps ? min - 1 : min;
        reserve(bytesFor(count, width));
        for (int i = 0; i < count; i++) {
            long offset = values[i] == none ? 0 : values[i] - first;
            long bit = (long) i * width;
            int at = length + (int) (bit >>> 3);
            long word = (long) LONG.get(bytes, at) | offset << (bit & 7);
            LONG.set(bytes, at, word);
        }
        length += bytesFor(count, width);
    }

    private static int width(long min, long max, boolean gaps) {
        if (min > max) {
            return 0;
        }
        long range = max - min + (gaps ? 1 : 0);
        if (range < 0 || max - min < 0) {
            return 64;
        }
        int width = 64 - Long.numberOfLeadingZeros(range);
        return width > WIDEST ? 64 : width;
    }

    private static int bytesFor(int count, int width) {
        return (int) (((long) count * width + 7) >>> 3);
    }

    /// Reads what [Packed] wrote.
    static final class Source {
        private final byte[] bytes;
        private int at;

        /// `bytes` end with [#PADDING] bytes that mean nothing.
        Source(byte[] bytes) {
            this.bytes = bytes;
        }

        int nextByte() {
            return bytes[at++];
        }

        long nextLong() {
            at += 8;
            return (long) LONG.get(bytes, at - 8);
        }

        int nextInt() {
            int value = 0;
            for (int i = 0; i < 4; i++) {
                value |= (bytes[at++] & 0xFF) << 8 * i;
            }
            return value;
        }

        /// The position of the next `size` bytes in [#bytes()], which are passed over.
        int skip(int size) {
            at += size;
            return at - size;
        }

        byte[] bytes() {
            return bytes;
        }

        void numbers(long[] into, int count, long none) {
            int width = nextByte();
            boolean gaps = nextByte() != 0;
            if (width == 64) {
                for (int i = 0; i < count; i++) {
                    into[i] = nextLong();
                }
                return;
            }
            long min = nextLong();
            if (width == 0) {
                Arrays.fill(into, 0, count, gaps ? none : min);
                return;
            }
            int start = skip(bytesFor(count, width));
            long mask = (1L << width) - 1;
            long first = gaps ? min - 1 : min;
            for (int i = 0; i < count; i++) {
                long bit = (long) i * width;
                long offset =
                        (long) LONG.get(bytes, start + (int) (bit >>> 3)) >>> (bit & 7) & mask;
                into[i] = gaps && offset == 0 ? none : first + offset;
            }
        }
    }
}
