package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;

import org.jspecify.annotations.Nullable;

/// Words that repeat over rows; `small` is a code that counts from 0 in order of first use.
///
/// Errors: `transfer.value.text` for a character that no text may hold.
final class WordReader extends ValueReader {
    private final Words words = new Words();
    private final boolean exact;
    private final boolean quoted;

    WordReader(Field<?> field, boolean exact, boolean quoted) {
        super(field);
        this.exact = exact;
        this.quoted = quoted;
    }

    @Override
    boolean trims() {
        return !exact;
    }

    @Override
    @Nullable Problem parse(Slice in, Value out) {
        if (quoted) {
            TextReader.unquote(in);
        }
        int code = words.code(in.chars(), in.start(), in.end());
        String word = words.word(code);
        if (word.indexOf('\0') >= 0) {
            return Problem.of("transfer.value.text");
        }
        out.text(word);
        out.small = code;
        return null;
    }

    @Override
    Object object(Value value) {
        return String.valueOf(value.text);
    }
}
