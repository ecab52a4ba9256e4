package app.mangrove.transfer.map;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.transfer.value.Names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How well a column's name fits a field.
final class Header {
    private static final double SYNONYM = 0.9;

    /// Words that tell a column that names rows, and say nothing about what else it holds.
    private static final Set<String> KEY_WORDS =
            Set.of(
                    "id",
                    "key",
                    "nr",
                    "no",
                    "number",
                    "nummer",
                    "code",
                    "guid",
                    "uuid",
                    "schlüssel",
                    "kennung");

    private final Kind<?> kind;
    private final Names names;

    Header(Kind<?> kind, Names names) {
        this.kind = kind;
        this.names = names;
    }

    /// From 0, nothing in common, to 1, the same name.
    double fits(String column, Field<?> field) {
        double best = 0;
        List<String> own = new ArrayList<>(names.ofField(kind, field));
        own.add(field.key());
        field.label().ifPresent(own::add);
        for (String name : own) {
            best = Math.max(best, alike(column, name));
        }
        for (String name : Synonyms.of(field)) {
            best = Math.max(best, alike(column, name) * SYNONYM);
        }
        return best;
    }

    private double alike(String column, String name) {
        List<String> a = words(column);
        List<String> b = words(name);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (String.join("", a).equals(String.join("", b))) {
            return 1;
        }
        List<String> bare = new ArrayList<>(a);
        bare.removeAll(words(kind.key()));
        if (String.join("", bare).equals(String.join("", b))) {
            return 0.95;
        }
        Set<String> both = new HashSet<>(bare.isEmpty() ? a : bare);
        both.retainAll(new HashSet<>(b));
        both.removeAll(KEY_WORDS);
        double shared = both.stream().mapToInt(String::length).sum();
        double all =
                Math.max(
                        bare.stream().mapToInt(String::length).sum(),
                        b.stream().mapToInt(String::length).sum());
        return both.isEmpty() ? 0 : 0.9 * shared / all;
    }

    /// Whether a column's name ends as one of a key does.
    static boolean isKey(String column) {
        List<String> words = words(column);
        return !words.isEmpty() && KEY_WORDS.contains(words.getLast());
    }

    /// `SalesAmountUSD`, `sales_amount` and `Sales amount` have the same words.
    static List<String> words(String text) {
        String split =
                text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return split.isEmpty() ? List.of() : Arrays.asList(split.split(" "));
    }
}
