package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;

import org.jspecify.annotations.Nullable;

import java.util.function.IntFunction;

/// A reference: the row that an external key, an id, a unique name or a code means.
///
/// Errors: `transfer.value.reference`, `transfer.value.ambiguous`, with the kind and the text.
final class RefReader extends ValueReader {
    private final Targets targets;
    private final IntFunction<Id> ids;

    RefReader(Field<?> field, Targets targets, IntFunction<Id> ids) {
        super(field);
        this.targets = targets;
        this.ids = ids;
    }

    @Override
    @Nullable Problem parse(Slice in, Value out) {
        int nr = targets.find(in.chars(), in.start(), in.end());
        if (nr <= 0) {
            return Problem.of(
                    nr == 0 ? "transfer.value.reference" : "transfer.value.ambiguous",
                    field().target().key(),
                    NumberText.shown(in.text()));
        }
        out.small(nr);
        return null;
    }

    @Override
    Object object(Value value) {
        return ids.apply(value.small);
    }
}
