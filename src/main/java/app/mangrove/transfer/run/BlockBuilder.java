package app.mangrove.transfer.run;

import app.mangrove.model.Block;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Staging;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.column.Segments;
import app.mangrove.transfer.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers new rows of a kind in columns and stages them a block at a time.
final class BlockBuilder {
    private final Kind<?> kind;
    private final List<Field<?>> fields;
    private final Staging staging;
    private final long[] high = new long[Segments.SIZE];
    private final long[] low = new long[Segments.SIZE];
    private final int[][] ints;
    private final long[][] longs;
    private final @Nullable String[][] texts;
    private final boolean[] used;
    private final List<Map<String, Integer>> words = new ArrayList<>();
    private int size;

    BlockBuilder(Kind<?> kind, List<Field<?>> fields, Staging staging) {
        this.kind = kind;
        this.fields = fields;
        this.staging = staging;
        ints = new int[fields.size()][];
        longs = new long[fields.size()][];
        texts = new String[fields.size()][];
        used = new boolean[fields.size()];
        fields.forEach(field -> words.add(new HashMap<>()));
    }

    void begin(Id id) {
        high[size] = id.high();
        low[size] = id.low();
    }

    void set(int column, Value value) {
        if (value.isEmpty()) {
            return;
        }
        Field<?> field = fields.get(column);
        if (!used[column]) {
            use(column, field);
        }
        switch (field.storage()) {
            case LONG -> longs[column][size] = value.large();
            case TEXT -> texts[column][size] = value.text();
            case INT ->
                    ints[column][size] =
                            field.isRepeating() ? code(column, value.text()) : value.small();
        }
    }

    void set(int column, String text) {
        if (!used[column]) {
            use(column, fields.get(column));
        }
        texts[column][size] = text;
    }

    private void use(int column, Field<?> field) {
        used[column] = true;
        switch (field.storage()) {
            case LONG -> {
                longs[column] = longs[column] == null ? new long[Segments.SIZE] : longs[column];
                Arrays.fill(longs[column], LongSegment.NULL);
            }
            case TEXT -> {
                texts[column] = texts[column] == null ? new String[Segments.SIZE] : texts[column];
                Arrays.fill(texts[column], null);
            }
            case INT -> {
                ints[column] = ints[column] == null ? new int[Segments.SIZE] : ints[column];
                Arrays.fill(ints[column], IntSegment.NULL);
            }
        }
    }

    private int code(int column, @Nullable String word) {
        Map<String, Integer> codes = words.get(column);
        String text = String.valueOf(word);
        Integer code = codes.get(text);
        if (code == null) {
            code = codes.size();
            codes.put(text, code);
        }
        return code;
    }

    void end() {
        if (++size == Segments.SIZE) {
            flush();
        }
    }

    /// Stages what is there.
    void flush() {
        if (size == 0) {
            return;
        }
        List<Segment> columns = new ArrayList<>(fields.size());
        List<@Nullable List<String>> lists = new ArrayList<>(fields.size());
        for (int c = 0; c < fields.size(); c++) {
            Field<?> field = fields.get(c);
            columns.add(used[c] ? segment(c, field) : Segment.empty(field.storage()));
            lists.add(field.isRepeating() ? list(words.get(c)) : null);
            words.get(c).clear();
            used[c] = false;
        }
        staging.add(
                new Block(
                        kind,
                        fields,
                        Arrays.copyOf(high, size),
                        Arrays.copyOf(low, size),
                        columns,
                        lists));
        size = 0;
    }

    private Segment segment(int column, Field<?> field) {
        return switch (field.storage()) {
            case LONG -> LongSegment.of(Arrays.copyOf(longs[column], size));
            case INT -> IntSegment.of(Arrays.copyOf(ints[column], size));
            case TEXT -> {
                SegmentBuilder builder = new SegmentBuilder(field.storage());
                for (int i = 0; i < size; i++) {
                    builder.add(texts[column][i]);
                }
                yield builder.build()[0];
            }
        };
    }

    private static List<String> list(Map<String, Integer> codes) {
        String[] list = new String[codes.size()];
        codes.forEach((word, code) -> list[code] = word);
        return List.of(list);
    }
}
