package app.mangrove.model.column;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Whole numbers of 32 bits: dates, references, dictionary codes, booleans.
public final class IntSegment implements Segment {
    /// Stands for no value.
    public static final int NULL = Integer.MIN_VALUE;

    public static final IntSegment EMPTY = new IntSegment(new int[0]);

    private final int[] values;

    private IntSegment(int[] values) {
        this.values = values;
    }

    /// A segment over `values`, which the caller gives away.
    public static IntSegment of(int[] values) {
        for (int value : values) {
            if (value != NULL) {
                return new IntSegment(values);
            }
        }
        return EMPTY;
    }

    public int at(int offset) {
        return offset < values.length ? values[offset] : NULL;
    }

    /// How many leading offsets may hold a value; everything from there on is null.
    public int length() {
        return values.length;
    }

    @Override
    public @Nullable Object get(int offset) {
        int value = at(offset);
        return value == NULL ? null : value;
    }

    @Override
    public Segment with(int[] offsets, @Nullable Object[] newValues) {
        int last = Arrays.stream(offsets).max().orElse(-1);
        int[] copy = Arrays.copyOf(values, Math.max(values.length, Segments.capacity(last + 1)));
        Arrays.fill(copy, values.length, copy.length, NULL);
        for (int i = 0; i < offsets.length; i++) {
            copy[offsets[i]] = newValues[i] == null ? NULL : (Integer) newValues[i];
        }
        return of(copy);
    }

    @Override
    public long heapBytes() {
        return this == EMPTY ? 0 : 32 + 4L * values.length;
    }
}
