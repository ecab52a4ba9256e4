package app.mangrove.revenue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Sums and counts by key: an array where the keys are few, else an open hash table.
///
/// Shape: a cell is three longs: the low and the high half of a sum of 128 bits, which cannot
/// overflow, and the count; a key without a count is not there.
final class Sums {
    /// Keys that are counted in an array.
    private static final long DENSE = 1 << 16;

    private static final long NONE = Long.MIN_VALUE;
    private static final int CELL = 3;

    private int[] slots;
    private long[] keys;
    private long[] cells;
    private long[] missing = new long[0];
    private int size;

    private Sums(int[] slots, long[] keys, long[] cells, int size) {
        this.slots = slots;
        this.keys = keys;
        this.cells = cells;
        this.size = size;
    }

    /// No sums yet, of keys below `keys`.
    static Sums below(long keys) {
        return keys <= DENSE
                ? new Sums(new int[0], new long[0], new long[(int) keys * CELL], (int) keys)
                : new Sums(new int[1024], new long[512], new long[512 * CELL], 0);
    }

    Sums copy() {
        Sums copy = new Sums(slots.clone(), keys.clone(), cells.clone(), size);
        copy.missing = missing.clone();
        return copy;
    }

    boolean isDense() {
        return slots.length == 0;
    }

    /// The cells of an array, for the loop over all rows.
    long[] cells() {
        return cells;
    }

    /// How much room it takes.
    int weight() {
        return cells.length;
    }

    boolean hasMissing() {
        return missing.length > 0;
    }

    /// The slots with a count, in the order of their keys.
    int[] counted() {
        IntStream used = IntStream.range(0, size).filter(slot -> count(slot) > 0);
        if (isDense()) {
            return used.toArray();
        }
        long[] sorted = used.mapToLong(slot -> keys[slot]).sorted().toArray();
        return Arrays.stream(sorted).mapToInt(this::slot).toArray();
    }

    long key(int slot) {
        return isDense() ? slot : keys[slot];
    }

    int count(int slot) {
        return (int) cells[slot * CELL + 2];
    }

    /// The place of a key, which gets one if it has none.
    int slot(long key) {
        if (isDense()) {
            return (int) key;
        }
        int mask = slots.length - 1;
        int at = hash(key) & mask;
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

    private static int hash(long key) {
        return (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 36);
    }

    private int add(long key, int at) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            cells = Arrays.copyOf(cells, size * 2 * CELL);
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
            int at = hash(keys[slot]) & mask;
            while (wider[at] != 0) {
                at = at + 1 & mask;
            }
            wider[at] = slot + 1;
        }
        slots = wider;
    }

    void add(int slot, long value) {
        wide(slot, value, value >> 63, 1);
    }

    void addProduct(int slot, long a, long b) {
        wide(slot, a * b, Math.multiplyHigh(a, b), 1);
    }

    private void wide(int slot, long low, long high, long count) {
        int cell = slot * CELL;
        long sum = cells[cell] + low;
        cells[cell] = sum;
        cells[cell + 1] += high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        cells[cell + 2] += count;
    }

    /// A row that has no rate: its sum is unknown; the least mark is kept.
    void miss(int slot, long mark) {
        keep(slot, mark);
        cells[slot * CELL + 2]++;
    }

    private void keep(int slot, long mark) {
        if (missing.length <= slot) {
            int before = missing.length;
            missing = Arrays.copyOf(missing, Math.max(size, slot + 1));
            Arrays.fill(missing, before, missing.length, NONE);
        }
        missing[slot] = missing[slot] == NONE ? mark : Math.min(missing[slot], mark);
    }

    boolean isMissing(int slot) {
        return slot < missing.length && missing[slot] != NONE;
    }

    long mark(int slot) {
        return missing[slot];
    }

    void add(Sums other) {
        for (int i = 0; i < other.size; i++) {
            int cell = i * CELL;
            if (other.cells[cell + 2] != 0) {
                int slot = slot(other.key(i));
                wide(slot, other.cells[cell], other.cells[cell + 1], other.cells[cell + 2]);
                if (other.isMissing(i)) {
                    keep(slot, other.missing[i]);
                }
            }
        }
    }

    /// Takes sums back that were added before; not for sums with missing rates.
    void subtract(Sums other) {
        for (int i = 0; i < other.size; i++) {
            int cell = i * CELL;
            if (other.cells[cell + 2] != 0) {
                long low = -other.cells[cell];
                long high = ~other.cells[cell + 1] + (low == 0 ? 1 : 0);
                wide(slot(other.key(i)), low, high, -other.cells[cell + 2]);
            }
        }
    }

    BigInteger total(int slot) {
        long low = cells[slot * CELL];
        long high = cells[slot * CELL + 1];
        return high == low >> 63
                ? BigInteger.valueOf(low)
                : BigInteger.valueOf(high)
                        .shiftLeft(64)
                        .add(new BigInteger(Long.toUnsignedString(low)));
    }
}
