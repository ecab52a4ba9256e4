package app.mangrove.model;

import app.mangrove.model.column.Segment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Up to 4,096 new rows of one kind in columns.
///
/// Shape: `columns` run along `fields`; repeating fields hold codes into their entry of `words`,
/// the block's own word list, null for other fields. Own fields are fields like any other.
public record Block(
        Kind<?> kind,
        List<Field<?>> fields,
        long[] high,
        long[] low,
        List<Segment> columns,
        List<@Nullable List<String>> words) {
    public int size() {
        return high.length;
    }
}
