package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/// Yes and no in the words that files use for them.
///
/// Errors: `transfer.value.bool`.
final class BoolReader extends ValueReader {
    private static final Set<String> YES =
            Set.of("true", "t", "yes", "y", "1", "x", "ja", "j", "wahr", "on");
    private static final Set<String> NO =
            Set.of("false", "f", "no", "n", "0", "nein", "falsch", "off", "-");

    BoolReader(Field<?> field) {
        super(field);
    }

    @Override
    @Nullable Problem parse(Slice in, Value out) {
        String word = in.text().toLowerCase(Locale.ROOT);
        boolean yes = YES.contains(word);
        if (!yes && !NO.contains(word)) {
            return Problem.of("transfer.value.bool", NumberText.shown(in.text()));
        }
        out.small(yes ? 1 : 0);
        return null;
    }

    @Override
    Object object(Value value) {
        return value.small != 0;
    }
}
