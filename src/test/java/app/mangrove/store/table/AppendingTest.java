package app.mangrove.store.table;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Block;
import app.mangrove.model.Codec;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.Reason;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.geo.Region;
import app.mangrove.model.work.OwnField;
import app.mangrove.support.TestWorkspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

final class AppendingTest {
    private final Random random = new Random(11);
    private final RandomRows rows = new RandomRows(random);

    @Test
    void appendsWhatTheSlowTwinAppends() {
        TestWorkspace workspace = new TestWorkspace();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            edits.add(rows.row(workspace.ecosystem(), Region.KIND));
        }
        workspace.commit(edits, Reason.user("test", "start"));
        Ecosystem before = workspace.ecosystem();
        Load load = load(before);
        workspace.load(load, Reason.user("test", "load"), Progress.none());
        Ecosystem expected = workspace.ecosystem();
        Ecosystem actual = Appending.load(before, load, expected.commit(), Progress.none());
        SameTables.check(actual, expected);
    }

    /// Staged when there were 20 regions fewer.
    private Load load(Ecosystem before) {
        int firstRegion = before.table(Region.KIND).end() - 20;
        Field<String> word = Field.choice("x_level", "A", "B");
        List<Field<?>> dealFields = new ArrayList<>(Deal.KIND.fields());
        dealFields.removeIf(field -> field == Deal.ACCOUNT || field == Deal.PARTNER);
        dealFields.removeIf(field -> field == Deal.OWNER || field == Deal.CURRENCY);
        dealFields.removeIf(field -> field == Deal.PRODUCT_LINE);
        dealFields.add(word);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            blocks.add(block(Deal.KIND, dealFields, 3_000, firstRegion));
            blocks.add(block(Region.KIND, Region.KIND.fields(), 2_500, firstRegion));
        }
        blocks.add(definition());
        return new Load(
                List.of(),
                Map.of("region", firstRegion, "deal", 1, "own_field", 1),
                blocks,
                16_501);
    }

    private Block definition() {
        Id id = rows.id();
        List<Field<?>> fields = List.of(OwnField.OF, OwnField.NAME, OwnField.LABEL, OwnField.TYPE);
        List<Segment> columns = new ArrayList<>();
        for (Object value : List.of(0, "level", "Level", 0)) {
            SegmentBuilder column = new SegmentBuilder(fields.get(columns.size()).storage());
            column.addEncoded(value);
            columns.add(column.build()[0]);
        }
        List<@Nullable List<String>> words = new ArrayList<>();
        words.add(List.of("deal"));
        words.add(null);
        words.add(null);
        words.add(List.of("choice"));
        return new Block(
                OwnField.KIND,
                fields,
                new long[] {id.high()},
                new long[] {id.low()},
                columns,
                words);
    }

    private Block block(Kind<?> kind, List<Field<?>> fields, int size, int firstRegion) {
        long[] high = new long[size];
        long[] low = new long[size];
        for (int row = 0; row < size; row++) {
            Id id = rows.id();
            high[row] = id.high();
            low[row] = id.low();
        }
        List<Segment> columns = new ArrayList<>();
        List<@Nullable List<String>> words = new ArrayList<>();
        for (Field<?> field : fields) {
            Dictionary dictionary = new Dictionary();
            SegmentBuilder column = new SegmentBuilder(field.storage());
            for (int row = 0; row < size; row++) {
                column.addEncoded(value(field, dictionary, firstRegion));
            }
            columns.add(column.build()[0]);
            List<String> list = new ArrayList<>();
            for (int code = 0; code < dictionary.size(); code++) {
                list.add(dictionary.text(code));
            }
            words.add(field.isRepeating() ? list : null);
        }
        return new Block(kind, fields, high, low, columns, words);
    }

    private @Nullable Object value(Field<?> field, Dictionary dictionary, int firstRegion) {
        if (!field.isRequired() && random.nextInt(3) == 0) {
            return null;
        }
        return switch (field.type()) {
            case REF -> 1 + random.nextInt(firstRegion + 5_000);
            default -> Codec.encode(field, rows.value(Ecosystem.empty(), field), dictionary);
        };
    }
}
