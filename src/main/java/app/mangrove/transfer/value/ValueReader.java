package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;

import org.jspecify.annotations.Nullable;

/// Reads the text of a cell as the value of one field.
///
/// Errors: the problem says what is wrong with the text; where it stands is added by the caller.
public abstract class ValueReader {
    private final Field<?> field;

    ValueReader(Field<?> field) {
        this.field = field;
    }

    public final Field<?> field() {
        return field;
    }

    /// Fills `out`, or answers why it cannot; an empty cell is no problem here.
    public final @Nullable Problem read(Slice in, Value out) {
        out.clear();
        Problem earlier = in.problem();
        if (earlier != null) {
            return earlier;
        }
        if (trims()) {
            in.strip();
        }
        return in.isEmpty() ? null : parse(in, out);
    }

    /// Whether blanks around the text mean nothing.
    boolean trims() {
        return true;
    }

    abstract @Nullable Problem parse(Slice in, Value out);

    /// The Java value of what was read, for an edit; null when the cell was empty.
    public final @Nullable Object java(Value value) {
        return value.isEmpty() ? null : object(value);
    }

    abstract Object object(Value value);
}
