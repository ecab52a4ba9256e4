package app.mangrove.revenue;

import java.math.BigInteger;
import java.util.Arrays;

/// Sums and counts by key: an open hash table whose sums have 128 bits, so that they cannot
/// overflow.
final class Sums {
    private static final long NONE = Long.MIN_VALUE;

    private int[] slots = new int[1024];
    private long[] keys = new long[512];
    private long[] low = new long[512];
    private long[] high = new long[512];
    private int[] counts = new int[512];
    private long[] missing = new long[0];
    private int size;

    int size() {
        return size;
    }

    long key(int slot) {
        return keys[slot];
    }

    int count(int slot) {
        return counts[slot];
    }

    /// The place of a key, which gets one if it has none.
    int slot(long key) {
        int mask = slots.length - 1;
        int at = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 40) & mask;
        while (true) {
            int slot = slots[at] - 1;
            if (slot < 0) {
                return add(key, at);
            }
            if (keys[slot] == key) {
                return slot;
            }
            at = at + 1 & mask;
        }
    }

    private int add(long key, int at) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            low = Arrays.copyOf(low, size * 2);
            high = Arrays.copyOf(high, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        keys[size] = key;
        slots[at] = ++size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        int[] wider = new int[slots.length * 4];
        int mask = wider.length - 1;
        for (int slot = 0; slot < size; slot++) {
            int at = (int) (keys[slot] * 0x9E37_79B9_7F4A_7C15L >>> 40) & mask;
            while (wider[at] != 0) {
                at = at + 1 & mask;
            }
            wider[at] = slot + 1;
        }
        slots = wider;
    }

    void add(int slot, long value) {
        wide(slot, value, value >> 63);
        counts[slot]++;
    }

    void addProduct(int slot, long a, long b) {
        wide(slot, a * b, Math.multiplyHigh(a, b));
        counts[slot]++;
    }

    private void wide(int slot, long addLow, long addHigh) {
        long sum = low[slot] + addLow;
        high[slot] += addHigh + (Long.compareUnsigned(sum, addLow) < 0 ? 1 : 0);
        low[slot] = sum;
    }

    /// A row that has no rate: its sum is unknown; the least mark is kept.
    void miss(int slot, long mark) {
        if (missing.length <= slot) {
            int before = missing.length;
            missing = Arrays.copyOf(missing, Math.max(keys.length, slot + 1));
            Arrays.fill(missing, before, missing.length, NONE);
        }
        missing[slot] = missing[slot] == NONE ? mark : Math.min(missing[slot], mark);
    }

    void countMissing(int slot, long mark) {
        miss(slot, mark);
        counts[slot]++;
    }

    boolean isMissing(int slot) {
        return slot < missing.length && missing[slot] != NONE;
    }

    long mark(int slot) {
        return missing[slot];
    }

    void add(Sums other) {
        for (int i = 0; i < other.size; i++) {
            int slot = slot(other.keys[i]);
            wide(slot, other.low[i], other.high[i]);
            counts[slot] += other.counts[i];
            if (other.isMissing(i)) {
                miss(slot, other.missing[i]);
            }
        }
    }

    BigInteger total(int slot) {
        return BigInteger.valueOf(high[slot])
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(low[slot])));
    }

    /// The table without spare room, to keep.
    Sums trimmed() {
        keys = Arrays.copyOf(keys, Math.max(1, size));
        low = Arrays.copyOf(low, Math.max(1, size));
        high = Arrays.copyOf(high, Math.max(1, size));
        counts = Arrays.copyOf(counts, Math.max(1, size));
        return this;
    }
}
