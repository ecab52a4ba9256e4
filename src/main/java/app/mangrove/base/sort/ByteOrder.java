package app.mangrove.base.sort;

import app.mangrove.base.work.Cancel;

/// Sorts items by byte strings, eight bytes at a time; stable.
public final class ByteOrder {
    /// Texts that agree in this many bytes count as equal.
    private static final int MOST_BYTES = 1024;

    private final Chunks chunks;
    private final Cancel cancel;
    private final int[] items;
    private final int[] spareItems;
    private final long[] keys;
    private final long[] spareKeys;

    /// Eight bytes of an item from `depth` × 8, the first the highest, zeros after its end.
    public interface Chunks {
        long at(int item, int depth);
    }

    private ByteOrder(int[] items, Chunks chunks, Cancel cancel) {
        this.items = items;
        this.chunks = chunks;
        this.cancel = cancel;
        spareItems = new int[items.length];
        keys = new long[items.length];
        spareKeys = new long[items.length];
    }

    public static void sort(int[] items, Chunks chunks, Cancel cancel) {
        new ByteOrder(items, chunks, cancel).sort(0, items.length, 0);
    }

    private void sort(int from, int to, int depth) {
        cancel.check();
        for (int i = from; i < to; i++) {
            keys[i] = chunks.at(items[i], depth);
        }
        Radix.sort(keys, items, from, to, spareKeys, spareItems);
        if (depth * 8 >= MOST_BYTES) {
            return;
        }
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || keys[i] != keys[start]) {
                if (i - start > 1 && keys[start] != 0) {
                    sort(start, i, depth + 1);
                }
                start = i;
            }
        }
    }

    /// Eight bytes from a position, zeros after `end`.
    public static long chunk(byte[] bytes, int position, int end) {
        long chunk = 0;
        int last = Math.min(8, end - position);
        for (int i = 0; i < last; i++) {
            chunk |= (bytes[position + i] & 0xFFL) << 56 - 8 * i;
        }
        return chunk;
    }
}
