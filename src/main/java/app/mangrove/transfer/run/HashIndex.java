package app.mangrove.transfer.run;

/// Row numbers by the hash of a text, packed: 20 bytes a slot and no objects.
final class HashIndex {
    /// Several rows answer to the text.
    static final int SEVERAL = -1;

    private long[] first;
    private long[] second;
    private int[] numbers;
    private int size;

    HashIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) << 1;
        first = new long[capacity];
        second = new long[capacity];
        numbers = new int[capacity];
    }

    private int slot(long a, long b) {
        int mask = first.length - 1;
        int slot = (int) (a >>> 7) & mask;
        while (first[slot] != 0 && (first[slot] != a || second[slot] != b)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /// The row, 0 for none, [#SEVERAL].
    int find(TextHash hash) {
        return numbers[slot(hash.first(), hash.second())];
    }

    /// Gives the text to a row; a text that another row has means several from then on.
    void add(TextHash hash, int nr) {
        int slot = slot(hash.first(), hash.second());
        if (first[slot] == 0) {
            put(slot, hash, nr);
        } else if (numbers[slot] != nr) {
            numbers[slot] = SEVERAL;
        }
    }

    /// Gives the text to a row unless some row has it.
    void addIfAbsent(TextHash hash, int nr) {
        int slot = slot(hash.first(), hash.second());
        if (first[slot] == 0) {
            put(slot, hash, nr);
        }
    }

    private void put(int slot, TextHash hash, int nr) {
        first[slot] = hash.first();
        second[slot] = hash.second();
        numbers[slot] = nr;
        if (++size * 2 > first.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldFirst = first;
        long[] oldSecond = second;
        int[] oldNumbers = numbers;
        first = new long[oldFirst.length * 2];
        second = new long[first.length];
        numbers = new int[first.length];
        for (int i = 0; i < oldFirst.length; i++) {
            if (oldFirst[i] != 0) {
                int slot = slot(oldFirst[i], oldSecond[i]);
                first[slot] = oldFirst[i];
                second[slot] = oldSecond[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
