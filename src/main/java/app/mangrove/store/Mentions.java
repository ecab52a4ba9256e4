package app.mangrove.store;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds the rows whose texts hold a name.
final class Mentions {
    /// A shorter name would be found in half of all words.
    private static final int SHORTEST = 3;

    private Mentions() {}

    static List<Link> find(Ecosystem ecosystem, Set<String> names) {
        List<String> wanted =
                names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> name.length() >= SHORTEST)
                        .toList();
        List<Link> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (Kind<?> kind : Kinds.ALL) {
            Table table = ecosystem.table(kind);
            List<Field<?>> texts =
                    table.fields().stream()
                            .filter(field ->
                                    field.type() == FieldType.TEXT
                                            || field.type() == FieldType.TEXTS)
                            .toList();
            table.forEach(nr -> {
                if (texts.stream().anyMatch(field -> holds(ecosystem, table, field, nr, wanted))) {
                    found.add(new Link(kind.key(), table.id(nr)));
                }
            });
        }
        return found;
    }

    private static boolean holds(
            Ecosystem ecosystem, Table table, Field<?> field, int nr, List<String> wanted) {
        Object value = ecosystem.value(table.kind(), field, nr);
        return value != null && holds(value.toString(), wanted);
    }

    static boolean holds(String text, List<String> wanted) {
        String lower = text.toLowerCase(Locale.ROOT);
        return wanted.stream().anyMatch(lower::contains);
    }
}
