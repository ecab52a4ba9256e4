package app.mangrove.model.column;

/// The size of a segment and the arithmetic of row numbers: row `nr` stands in segment `nr >> 12`
/// at offset `nr & 4095`.
public final class Segments {
    public static final int BITS = 12;
    public static final int SIZE = 1 << BITS;
    public static final int MASK = SIZE - 1;

    private Segments() {}

    public static int of(int nr) {
        return nr >> BITS;
    }

    public static int offset(int nr) {
        return nr & MASK;
    }

    /// How many segments hold the rows below `end`.
    public static int count(int end) {
        return (end + MASK) >> BITS;
    }

    /// The array length that holds `used` values and grows by doubling, never beyond a segment.
    static int capacity(int used) {
        return used <= 16 ? 16 : Math.min(SIZE, Integer.highestOneBit(used - 1) << 1);
    }
}
