package app.mangrove.base.sort;

/// Sorts items by 64-bit keys, stably, digit by digit over the bits that differ.
public final class Radix {
    private static final int BITS = 11;
    private static final int MASK = (1 << BITS) - 1;

    private Radix() {}

    /// Sorts `items[from, to)` and their keys in step, keys as unsigned numbers; the two spare
    /// arrays are at least as long.
    public static void sort(
            long[] keys, int[] items, int from, int to, long[] spareKeys, int[] spareItems) {
        if (to - from < 64) {
            insert(keys, items, from, to);
            return;
        }
        long differ = 0;
        for (int i = from + 1; i < to; i++) {
            differ |= keys[i] ^ keys[from];
        }
        long[] inKeys = keys;
        int[] inItems = items;
        long[] outKeys = spareKeys;
        int[] outItems = spareItems;
        while (differ != 0) {
            int shift = Long.numberOfTrailingZeros(differ);
            pass(inKeys, inItems, outKeys, outItems, from, to, shift);
            long[] k = inKeys;
            inKeys = outKeys;
            outKeys = k;
            int[] it = inItems;
            inItems = outItems;
            outItems = it;
            differ = shift + BITS >= 64 ? 0 : differ >>> shift + BITS << shift + BITS;
        }
        if (inItems != items) {
            System.arraycopy(inKeys, from, keys, from, to - from);
            System.arraycopy(inItems, from, items, from, to - from);
        }
    }

    private static void pass(
            long[] keys, int[] items, long[] outKeys, int[] outItems, int from, int to, int shift) {
        int[] next = new int[1 << BITS];
        for (int i = from; i < to; i++) {
            next[(int) (keys[i] >>> shift) & MASK]++;
        }
        int sum = from;
        for (int d = 0; d < next.length; d++) {
            int count = next[d];
            next[d] = sum;
            sum += count;
        }
        for (int i = from; i < to; i++) {
            long key = keys[i];
            int place = next[(int) (key >>> shift) & MASK]++;
            outKeys[place] = key;
            outItems[place] = items[i];
        }
    }

    private static void insert(long[] keys, int[] items, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            int item = items[i];
            int j = i;
            while (j > from && Long.compareUnsigned(keys[j - 1], key) > 0) {
                keys[j] = keys[j - 1];
                items[j] = items[j - 1];
                j--;
            }
            keys[j] = key;
            items[j] = item;
        }
    }
}
