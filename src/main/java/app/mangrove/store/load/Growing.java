package app.mangrove.store.load;

import app.mangrove.model.Block;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.TableBuilder;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.column.TextSegment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Appends staged blocks to the tables of a snapshot: words get the codes of the table's
/// dictionaries, references the numbers that their targets have here.
public final class Growing {
    private final Ecosystem base;
    private final Numbers numbers;
    private final int commit;
    private final Map<String, TableBuilder> builders = new LinkedHashMap<>();

    public Growing(Ecosystem base, Numbers numbers, long commit) {
        this.base = base;
        this.numbers = numbers;
        this.commit = Math.toIntExact(commit);
    }

    public void add(Block block) {
        Kind<?> kind = block.kind();
        TableBuilder builder =
                builders.computeIfAbsent(kind.key(), k -> new TableBuilder(base.table(kind)));
        int size = block.size();
        for (int i = 0; i < size; i++) {
            builder.row(block.high()[i], block.low()[i], commit);
        }
        List<Field<?>> fields = base.table(kind).fields();
        for (int c = 0; c < fields.size(); c++) {
            int from = column(block, fields.get(c));
            if (from < 0) {
                for (int i = 0; i < size; i++) {
                    builder.column(c).skip();
                }
            } else {
                column(block, from, fields.get(c), builder, c);
            }
        }
    }

    private static int column(Block block, Field<?> field) {
        for (int i = 0; i < block.fields().size(); i++) {
            if (block.fields().get(i).key().equals(field.key())) {
                return i;
            }
        }
        return -1;
    }

    private void column(Block block, int from, Field<?> field, TableBuilder builder, int to) {
        Segment segment = block.columns().get(from);
        SegmentBuilder column = builder.column(to);
        int size = block.size();
        switch (segment) {
            case IntSegment ints -> {
                @Nullable List<String> words = block.words().get(from);
                if (words == null) {
                    references(ints, size, numbers.of(field), column);
                } else {
                    words(ints, size, words, builder.dictionary(to), column);
                }
            }
            case LongSegment longs -> {
                for (int i = 0; i < size; i++) {
                    column.add(longs.at(i));
                }
            }
            case TextSegment texts -> {
                for (int i = 0; i < size; i++) {
                    int end = texts.end(i);
                    int start = end < 0 ? 0 : texts.start(i);
                    column.addUtf8(texts.bytes(), start, end < 0 ? -1 : end - start);
                }
            }
        }
    }

    private static void references(
            IntSegment ints, int size, Numbers.Shift shift, SegmentBuilder column) {
        for (int i = 0; i < size; i++) {
            column.add(shift.of(ints.at(i)));
        }
    }

    private static void words(
            IntSegment ints,
            int size,
            List<String> words,
            Dictionary dictionary,
            SegmentBuilder column) {
        int[] codes = new int[words.size()];
        for (int w = 0; w < codes.length; w++) {
            codes[w] = dictionary.code(words.get(w));
        }
        for (int i = 0; i < size; i++) {
            int word = ints.at(i);
            column.add(word == IntSegment.NULL ? IntSegment.NULL : codes[word]);
        }
    }

    /// The tables that grew.
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        builders.values().forEach(builder -> tables.add(builder.build()));
        return tables;
    }
}
