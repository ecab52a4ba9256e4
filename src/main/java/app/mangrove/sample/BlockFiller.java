package app.mangrove.sample;

import app.mangrove.model.Block;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.column.Storage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fills the columns of one block; a column that a row is not given stays empty there.
final class BlockFiller {
    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Kind<?> kind;
    private final long[] high;
    private final long[] low;
    private final SegmentBuilder[] builders;
    private final int[] filled;
    private final List<@Nullable List<String>> words = new ArrayList<>();
    private final List<Map<String, Integer>> codes = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private int rows;

    BlockFiller(Kind<?> kind, int size) {
        this.kind = kind;
        high = new long[size];
        low = new long[size];
        List<Field<?>> fields = kind.fields();
        builders = new SegmentBuilder[fields.size()];
        filled = new int[fields.size()];
        for (int c = 0; c < builders.length; c++) {
            Field<?> field = fields.get(c);
            builders[c] = new SegmentBuilder(field.storage());
            boolean coded = field.isRepeating() && field.storage() == Storage.INT;
            words.add(coded ? new ArrayList<>() : null);
            codes.add(new HashMap<>());
            positions.put(field.key(), c);
        }
    }

    /// Begins a row; the bits are made an id of version 8.
    void id(long highBits, long lowBits) {
        high[rows] = highBits & 0xFFFF_FFFF_FFFF_0FFFL | VERSION;
        low[rows] = VARIANT | lowBits >>> 2;
        rows++;
    }

    private int column(Field<?> field) {
        Integer column = positions.get(field.key());
        if (column == null) {
            throw new IllegalArgumentException(kind + " has no field " + field.key());
        }
        for (; filled[column] < rows - 1; filled[column]++) {
            builders[column].skip();
        }
        filled[column]++;
        return column;
    }

    void number(Field<?> field, int value) {
        builders[column(field)].add(value);
    }

    void number(Field<?> field, long value) {
        builders[column(field)].add(value);
    }

    void text(Field<?> field, String value) {
        builders[column(field)].add(value);
    }

    /// A text of a repeating field, through the block's own word list.
    void word(Field<?> field, String value) {
        int column = column(field);
        List<String> list = words.get(column);
        if (list == null) {
            throw new IllegalArgumentException(field.key() + " does not repeat");
        }
        Integer code = codes.get(column).get(value);
        if (code == null) {
            code = list.size();
            list.add(value);
            codes.get(column).put(value, code);
        }
        builders[column].add((int) code);
    }

    Block block() {
        List<Segment> columns = new ArrayList<>();
        for (int c = 0; c < builders.length; c++) {
            Segment[] segments = builders[c].build();
            columns.add(
                    segments.length > 0
                            ? segments[0]
                            : Segment.empty(kind.fields().get(c).storage()));
        }
        return new Block(kind, kind.fields(), high, low, columns, words);
    }
}
