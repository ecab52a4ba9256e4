package app.mangrove.model.column;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Whole numbers of 64 bits: unscaled decimals, amounts, instants.
public final class LongSegment implements Segment {
    /// Stands for no value.
    public static final long NULL = Long.MIN_VALUE;

    public static final LongSegment EMPTY = new LongSegment(new long[0]);

    private final long[] values;

    private LongSegment(long[] values) {
        this.values = values;
    }

    /// A segment over `values`, which the caller gives away.
    public static LongSegment of(long[] values) {
        for (long value : values) {
            if (value != NULL) {
                return new LongSegment(values);
            }
        }
        return EMPTY;
    }

    public long at(int offset) {
        return offset < values.length ? values[offset] : NULL;
    }

    /// How many leading offsets may hold a value; everything from there on is null.
    public int length() {
        return values.length;
    }

    @Override
    public @Nullable Object get(int offset) {
        long value = at(offset);
        return value == NULL ? null : value;
    }

    @Override
    public Segment with(int[] offsets, @Nullable Object[] newValues) {
        int last = Arrays.stream(offsets).max().orElse(-1);
        long[] copy = Arrays.copyOf(values, Math.max(values.length, Segments.capacity(last + 1)));
        Arrays.fill(copy, values.length, copy.length, NULL);
        for (int i = 0; i < offsets.length; i++) {
            copy[offsets[i]] = newValues[i] == null ? NULL : (Long) newValues[i];
        }
        return of(copy);
    }

    @Override
    public long heapBytes() {
        return this == EMPTY ? 0 : 32 + 8L * values.length;
    }
}
