package app.mangrove.support;

import app.mangrove.model.Block;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.OwnFields;
import app.mangrove.model.Table;
import app.mangrove.model.TableBuilder;
import app.mangrove.model.Touched;
import app.mangrove.model.work.OwnField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A bulk load applied in memory, a boxed value at a time: the slow twin of the store's.
record TestLoad(Ecosystem after, List<Touched> created) {
    static TestLoad of(Ecosystem before, Load load, long commit) {
        Ecosystem start = before;
        List<Touched> created = new ArrayList<>();
        List<Block> own = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        load.blocks().forEach(b -> (b.kind() == OwnField.KIND ? own : others).add(b));
        if (!own.isEmpty()) {
            start = OwnFields.relaid(append(start, own, load, commit, created));
        }
        return new TestLoad(append(start, others, load, commit, created), List.copyOf(created));
    }

    private static Ecosystem append(
            Ecosystem before, List<Block> blocks, Load load, long commit, List<Touched> created) {
        Map<Kind<?>, TableBuilder> builders = new LinkedHashMap<>();
        for (Block block : blocks) {
            TableBuilder builder =
                    builders.computeIfAbsent(
                            block.kind(), kind -> new TableBuilder(before.table(kind)));
            for (int row = 0; row < block.size(); row++) {
                int nr = builder.next();
                builder.row(block.high()[row], block.low()[row], commit);
                fill(before, builder, block, row, load);
                created.add(
                        new Touched(
                                block.kind(),
                                nr,
                                new Id(block.high()[row], block.low()[row]),
                                0,
                                Touched.Type.CREATED,
                                Map.of()));
            }
        }
        List<Table> tables = builders.values().stream().map(TableBuilder::build).toList();
        return before.grown(commit, tables);
    }

    private static void fill(
            Ecosystem before, TableBuilder builder, Block block, int row, Load load) {
        List<Field<?>> fields = before.schema().fields(block.kind());
        List<String> keys = block.fields().stream().map(Field::key).toList();
        for (int c = 0; c < fields.size(); c++) {
            int from = keys.indexOf(fields.get(c).key());
            Object value = from < 0 ? null : block.columns().get(from).get(row);
            builder.column(c)
                    .addEncoded(moved(before, builder, c, fields.get(c), block, from, value, load));
        }
    }

    private static @Nullable Object moved(
            Ecosystem before,
            TableBuilder builder,
            int column,
            Field<?> field,
            Block block,
            int from,
            @Nullable Object value,
            Load load) {
        if (value == null) {
            return null;
        }
        if (field.type() == FieldType.REF) {
            int nr = (Integer) value;
            Integer first = load.firstNumbers().get(field.target().key());
            return first == null || nr < first
                    ? nr
                    : nr - first + before.table(field.target()).end();
        }
        List<String> words = block.words().get(from);
        return words == null
                ? value
                : (Object) builder.dictionary(column).code(words.get((Integer) value));
    }
}
