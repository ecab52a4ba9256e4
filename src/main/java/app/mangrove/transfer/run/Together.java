package app.mangrove.transfer.run;

import app.mangrove.model.Block;
import app.mangrove.model.Codec;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A load with edits that refer to its new rows. A workspace applies the edits of a load before it
/// adds the rows, so such edits go with the rows as edits, or after them.
public final class Together {
    private static final Dictionary NO_WORDS = new Dictionary();
    private final Ecosystem ecosystem;
    private final Load load;
    private final Map<String, List<Id>> fresh = new HashMap<>();

    Together(Ecosystem ecosystem, Load load) {
        this.ecosystem = ecosystem;
        this.load = load;
    }

    /// The edits that refer to rows that the workspace does not have yet.
    public List<Edit> late() {
        return load.edits().stream().filter(this::isLate).toList();
    }

    /// The load without them.
    public Load early() {
        List<Edit> edits = load.edits().stream().filter(edit -> !isLate(edit)).toList();
        return new Load(edits, load.firstNumbers(), load.blocks(), load.rows());
    }

    private boolean isLate(Edit edit) {
        if (!(edit instanceof Edit.Put put)) {
            return false;
        }
        for (Map.Entry<String, @Nullable Object> entry : put.fields().entrySet()) {
            if (entry.getValue() instanceof Id id) {
                Field<?> field = ecosystem.schema().field(put.kind(), entry.getKey()).orElseThrow();
                if (ecosystem.table(field.target()).nr(id) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Everything as edits, for loads that are small.
    public List<Edit> asEdits() {
        for (Block block : load.blocks()) {
            List<Id> ids = fresh.computeIfAbsent(block.kind().key(), k -> new ArrayList<>());
            for (int row = 0; row < block.size(); row++) {
                ids.add(new Id(block.high()[row], block.low()[row]));
            }
        }
        List<Edit> edits = new ArrayList<>();
        for (Block block : load.blocks()) {
            for (int row = 0; row < block.size(); row++) {
                edits.add(put(block, row));
            }
        }
        edits.addAll(load.edits());
        return edits;
    }

    private Edit put(Block block, int row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int c = 0; c < block.fields().size(); c++) {
            Object encoded = block.columns().get(c).get(row);
            if (encoded != null) {
                values.put(block.fields().get(c).key(), value(block, c, encoded));
            }
        }
        return new Edit.Put(block.kind(), new Id(block.high()[row], block.low()[row]), 0, values);
    }

    private Object value(Block block, int column, Object encoded) {
        Field<?> field = block.fields().get(column);
        List<String> words = block.words().get(column);
        if (words != null) {
            return words.get((Integer) encoded);
        }
        return field.type() == FieldType.REF
                ? id(field.target(), (Integer) encoded)
                : Codec.decode(field, encoded, NO_WORDS);
    }

    private Id id(Kind<?> kind, int nr) {
        Table table = ecosystem.table(kind);
        Integer first = load.firstNumbers().get(kind.key());
        return first != null && nr >= first
                ? fresh.getOrDefault(kind.key(), List.of()).get(nr - first)
                : table.id(nr);
    }
}
