package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;

import org.jspecify.annotations.Nullable;

/// Text as it stands. A file that this program exported quotes what a spreadsheet would run as a
/// formula with an apostrophe; `quoted` takes it off again.
///
/// Errors: `transfer.value.text` for a character that no text may hold.
final class TextReader extends ValueReader {
    private final boolean exact;
    private final boolean quoted;

    TextReader(Field<?> field, boolean exact, boolean quoted) {
        super(field);
        this.exact = exact;
        this.quoted = quoted;
    }

    @Override
    boolean trims() {
        return !exact;
    }

    static void unquote(Slice in) {
        if (!in.isEmpty() && in.chars()[in.start()] == '\'') {
            in.skipFirst();
        }
    }

    @Override
    @Nullable Problem parse(Slice in, Value out) {
        if (quoted) {
            unquote(in);
        }
        for (int i = in.start(); i < in.end(); i++) {
            if (in.chars()[i] == 0) {
                return Problem.of("transfer.value.text");
            }
        }
        out.text(in.text());
        return null;
    }

    @Override
    Object object(Value value) {
        return String.valueOf(value.text);
    }
}
