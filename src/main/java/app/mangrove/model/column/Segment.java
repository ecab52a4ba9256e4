package app.mangrove.model.column;

import org.jspecify.annotations.Nullable;

/// Up to 4,096 values of one column, never changed once made: its identity stands for its content,
/// so it keys every memoised partial result.
public sealed interface Segment permits IntSegment, LongSegment, TextSegment {
    /// This segment with other values at the given offsets; `values` are `Integer`, `Long` or
    /// `String`, null for no value.
    Segment with(int[] offsets, @Nullable Object[] values);

    /// The value at an offset, null when there is none.
    @Nullable Object get(int offset);

    /// Bytes of heap that it keeps, near enough for a budget.
    long heapBytes();

    static Segment empty(Storage storage) {
        return switch (storage) {
            case INT -> IntSegment.EMPTY;
            case LONG -> LongSegment.EMPTY;
            case TEXT -> TextSegment.EMPTY;
        };
    }
}
