package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Codec;
import app.mangrove.model.Field;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.TreeSet;

/// A set of texts: one a line in files of our own, else separated by semicolons, bars or commas,
/// whichever comes first in that order.
///
/// Errors: `transfer.value.text` for a character that no text may hold.
final class TextsReader extends ValueReader {
    private static final String[] SEPARATORS = {Codec.SEPARATOR, ";", "|", ","};
    private final boolean exact;
    private final boolean quoted;

    TextsReader(Field<?> field, boolean exact, boolean quoted) {
        super(field);
        this.exact = exact;
        this.quoted = quoted;
    }

    @Override
    @Nullable Problem parse(Slice in, Value out) {
        if (quoted) {
            TextReader.unquote(in);
        }
        String text = in.text();
        if (text.indexOf('\0') >= 0) {
            return Problem.of("transfer.value.text");
        }
        String separator = Codec.SEPARATOR;
        for (int i = 0; i < SEPARATORS.length && !exact; i++) {
            if (text.contains(SEPARATORS[i])) {
                separator = SEPARATORS[i];
                break;
            }
        }
        TreeSet<String> members = new TreeSet<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf(separator, from);
            int end = to < 0 ? text.length() : to;
            String member = text.substring(from, end);
            member = exact ? member : member.strip();
            if (!member.isEmpty()) {
                members.add(member);
            }
            from = end + separator.length();
        }
        out.text(String.join(Codec.SEPARATOR, members));
        return null;
    }

    @Override
    Object object(Value value) {
        return List.of(String.valueOf(value.text).split(Codec.SEPARATOR, -1));
    }
}
