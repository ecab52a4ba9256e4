package app.mangrove.model.column;

/// A whole column of 32-bit numbers, read by row number.
public record Ints(Segment[] segments) {
    public int at(int nr) {
        return ((IntSegment) segments[nr >> Segments.BITS]).at(nr & Segments.MASK);
    }

    public IntSegment segment(int index) {
        return (IntSegment) segments[index];
    }
}
