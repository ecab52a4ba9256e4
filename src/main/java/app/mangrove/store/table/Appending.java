package app.mangrove.store.table;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Block;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Load;
import app.mangrove.model.OwnFields;
import app.mangrove.model.TableBuilder;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.column.TextSegment;
import app.mangrove.model.work.OwnField;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Appends staged rows to a snapshot, column by column and without a box a value.
///
/// Shape: rows of a kind follow its last row in the order of the blocks; references to rows of the
/// same load move along when rows came in since it was staged. Own fields that the load defines
/// exist for all its rows.
public final class Appending {
    private final Ecosystem before;
    private final Load load;
    private final long commit;
    private final Map<String, TableBuilder> builders = new LinkedHashMap<>();

    private Appending(Ecosystem before, Load load, long commit) {
        this.before = before;
        this.load = load;
        this.commit = commit;
    }

    /// The snapshot with all rows of a load, as of `commit`.
    public static Ecosystem load(Ecosystem before, Load load, long commit, Progress progress) {
        Ecosystem start = before;
        boolean defines = load.firstNumbers().containsKey(OwnField.KIND.key());
        if (defines) {
            Appending definitions = new Appending(before, load, commit);
            definitions.run(block -> block.kind() == OwnField.KIND, Progress.none());
            start = OwnFields.relaid(definitions.after());
        }
        Appending rows = new Appending(start, load, commit);
        rows.run(block -> !defines || block.kind() != OwnField.KIND, progress);
        return rows.after();
    }

    private void run(Predicate<Block> wanted, Progress progress) {
        long rows = 0;
        for (Block block : load.blocks()) {
            if (wanted.test(block)) {
                add(block);
            }
            rows += block.size();
            progress.check();
            progress.at(rows, load.rows());
        }
    }

    private Ecosystem after() {
        return before.grown(commit, builders.values().stream().map(TableBuilder::build).toList());
    }

    private void add(Block block) {
        TableBuilder builder =
                builders.computeIfAbsent(
                        block.kind().key(), k -> new TableBuilder(before.table(block.kind())));
        for (int row = 0; row < block.size(); row++) {
            builder.row(block.high()[row], block.low()[row], commit);
        }
        List<Field<?>> fields = before.schema().fields(block.kind());
        for (int c = 0; c < fields.size(); c++) {
            int from = position(block, fields.get(c).key());
            SegmentBuilder column = builder.column(c);
            if (from < 0) {
                skip(column, block.size());
            } else if (fields.get(c).type() == FieldType.REF) {
                references(column, fields.get(c), (IntSegment) block.columns().get(from), block);
            } else if (fields.get(c).isRepeating()) {
                words(column, builder.dictionary(c), block, from);
            } else {
                plain(column, block.columns().get(from), block.size());
            }
        }
    }

    private static int position(Block block, String key) {
        for (int i = 0; i < block.fields().size(); i++) {
            if (block.fields().get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static void skip(SegmentBuilder column, int rows) {
        for (int row = 0; row < rows; row++) {
            column.skip();
        }
    }

    private static void plain(SegmentBuilder column, Segment segment, int rows) {
        switch (segment) {
            case IntSegment ints -> {
                for (int row = 0; row < rows; row++) {
                    column.add(ints.at(row));
                }
            }
            case LongSegment longs -> {
                for (int row = 0; row < rows; row++) {
                    column.add(longs.at(row));
                }
            }
            case TextSegment texts -> {
                for (int row = 0; row < rows; row++) {
                    int end = texts.end(row);
                    int start = end < 0 ? 0 : texts.start(row);
                    column.addUtf8(texts.bytes(), start, end < 0 ? -1 : end - start);
                }
            }
        }
    }

    private void references(
            SegmentBuilder column, Field<?> field, IntSegment segment, Block block) {
        Integer first = load.firstNumbers().get(field.target().key());
        int from = first == null ? Integer.MAX_VALUE : first;
        int shift = first == null ? 0 : before.table(field.target()).end() - first;
        for (int row = 0; row < block.size(); row++) {
            int nr = segment.at(row);
            column.add(nr >= from ? nr + shift : nr);
        }
    }

    private static void words(SegmentBuilder column, Dictionary dictionary, Block block, int from) {
        @Nullable List<String> words = block.words().get(from);
        IntSegment segment = (IntSegment) block.columns().get(from);
        int[] codes =
                words == null
                        ? new int[0]
                        : words.stream().mapToInt(word -> dictionary.code(word)).toArray();
        for (int row = 0; row < block.size(); row++) {
            int code = segment.at(row);
            column.add(code == IntSegment.NULL ? code : codes[code]);
        }
    }
}
