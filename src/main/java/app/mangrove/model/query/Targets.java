package app.mangrove.model.query;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Segments;
import app.mangrove.model.column.TextSegment;
import app.mangrove.model.column.Texts;
import app.mangrove.model.search.Needle;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The rows that written values mean: by id, by code, by name, and what stands below them.
final class Targets {
    private Targets() {}

    /// The rows whose id, code or name is one of the values.
    static BitSet named(Ecosystem ecosystem, Kind<?> kind, List<String> values) {
        Table table = ecosystem.table(kind);
        BitSet found = new BitSet(table.end());
        for (String value : values) {
            Optional<Id> id = Id.parse(value);
            if (id.isPresent()) {
                int nr = table.nr(id.get());
                found.set(nr, nr > 0 ? nr + 1 : 0);
                continue;
            }
            Needle needle = new Needle(value);
            found.or(RowTest.bits(text(table, kind.name(), needle), table.end()));
            kind.field("code")
                    .filter(field -> field.type() == FieldType.TEXT)
                    .ifPresent(field ->
                            found.or(RowTest.bits(text(table, field, needle), table.end())));
        }
        return found;
    }

    private static RowTest text(Table table, Field<?> field, Needle needle) {
        return text(table, field, needle::equalsText, needle::equalsText).test();
    }

    interface Packed {
        boolean test(byte[] bytes, int start, int end);
    }

    /// A condition on a text field, whichever way it is kept.
    static RowTest.Leaf text(
            Table table, Field<?> field, Predicate<String> onText, Packed onBytes) {
        if (field.isRepeating()) {
            boolean[] codes = codes(table.dictionary(field), onText);
            Ints column = table.ints(field);
            return new RowTest.Leaf(
                    nr -> {
                        int code = column.at(nr);
                        return code >= 0 && code < codes.length && codes[code];
                    },
                    false);
        }
        Texts column = table.texts(field);
        return new RowTest.Leaf(
                nr -> {
                    TextSegment segment = column.segment(Segments.of(nr));
                    int offset = Segments.offset(nr);
                    int end = segment.end(offset);
                    return end >= 0 && onBytes.test(segment.bytes(), segment.start(offset), end);
                },
                false);
    }

    private static boolean[] codes(Dictionary dictionary, Predicate<String> onText) {
        boolean[] codes = new boolean[dictionary.size()];
        for (int code = 0; code < codes.length; code++) {
            String text = dictionary.text(code);
            codes[code] = text != null && onText.test(text);
        }
        return codes;
    }

    /// The roots and everything below them.
    static BitSet within(Ecosystem ecosystem, Kind<?> kind, Field<?> parent, BitSet roots) {
        Table table = ecosystem.table(kind);
        Ints parents = table.ints(parent);
        BitSet in = (BitSet) roots.clone();
        BitSet out = new BitSet(table.end());
        for (int nr = 1; nr < table.end(); nr++) {
            BitSet path = new BitSet();
            int at = nr;
            while (at > 0 && !in.get(at) && !out.get(at) && !path.get(at)) {
                path.set(at);
                at = parents.at(at);
            }
            (at > 0 && in.get(at) ? in : out).or(path);
        }
        return in;
    }
}
