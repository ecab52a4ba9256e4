package app.mangrove.model.column;

import org.jspecify.annotations.Nullable;

/// A whole column of packed texts, read by row number.
public record Texts(Segment[] segments) {
    public @Nullable String at(int nr) {
        return ((TextSegment) segments[nr >> Segments.BITS]).at(nr & Segments.MASK);
    }

    public TextSegment segment(int index) {
        return (TextSegment) segments[index];
    }
}
