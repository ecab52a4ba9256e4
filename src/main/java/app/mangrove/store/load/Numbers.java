package app.mangrove.store.load;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.column.IntSegment;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// What the row numbers that a staging gave have become: those of its new rows move up by as many
/// rows as came in meanwhile.
public final class Numbers {
    private final Map<String, Integer> firsts;
    private final Map<String, Integer> shifts = new HashMap<>();

    public Numbers(Ecosystem present, Map<String, Integer> firsts) {
        this.firsts = firsts;
        firsts.forEach(
                (kind, first) -> shifts.put(kind, present.table(Kinds.of(kind)).end() - first));
    }

    /// The shifts of one field's references.
    public Shift of(Field<?> field) {
        if (field.type() != FieldType.REF) {
            return new Shift(Integer.MAX_VALUE, 0);
        }
        Kind<?> target = field.target();
        @Nullable Integer first = firsts.get(target.key());
        return first == null
                ? new Shift(Integer.MAX_VALUE, 0)
                : new Shift(first, shifts.getOrDefault(target.key(), 0));
    }

    /// Numbers from `first` on move by `by`.
    public record Shift(int first, int by) {
        int of(int nr) {
            return nr >= first && nr != IntSegment.NULL ? nr + by : nr;
        }
    }
}
