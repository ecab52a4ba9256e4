package app.mangrove.model.column;

/// A whole column of 64-bit numbers, read by row number.
public record Longs(Segment[] segments) {
    public long at(int nr) {
        return ((LongSegment) segments[nr >> Segments.BITS]).at(nr & Segments.MASK);
    }

    public LongSegment segment(int index) {
        return (LongSegment) segments[index];
    }
}
