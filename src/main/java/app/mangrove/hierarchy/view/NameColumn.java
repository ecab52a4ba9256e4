package app.mangrove.hierarchy.view;

import app.mangrove.model.fact.RelationTree;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A column of words or a count about a partner's place.
record NameColumn(
        String key,
        String title,
        double width,
        boolean isFigure,
        Supplier<Shown> shown,
        BiFunction<Shown, Integer, String> words)
        implements ColumnSpec {
    static NameColumn name(Supplier<Shown> shown) {
        return new NameColumn(
                "name", Text.of("kind.partner"), 236, false, shown, (now, nr) -> now.name(nr));
    }

    /// How many stand below.
    static NameColumn below(Supplier<Shown> shown) {
        return new NameColumn(
                "below",
                Text.of("hierarchy.below"),
                72,
                true,
                shown,
                (now, nr) -> {
                    int count = now.rolled().partnersBelow(nr);
                    return count == 0 ? "" : Text.formats().number(count);
                });
    }

    /// By which relation a partner stands below the one that it is drawn under.
    static NameColumn relation(Supplier<Shown> shown) {
        return new NameColumn(
                "relation",
                Text.of("field.relation.relation"),
                116,
                false,
                shown,
                (now, nr) ->
                        now.tree().arcsTo(nr).stream()
                                .filter(arc -> arc.parent() == now.tree().parent(nr))
                                .map(arc -> Words.relation(arc.kind()))
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    /// The other partners that one stands below.
    static NameColumn others(Supplier<Shown> shown) {
        return new NameColumn(
                "others",
                Text.of("hierarchy.also-below"),
                160,
                false,
                shown,
                NameColumn::otherParents);
    }

    private static String otherParents(Shown now, int nr) {
        RelationTree tree = now.tree();
        return Arrays.stream(tree.parents(nr))
                .filter(parent -> parent != tree.parent(nr))
                .mapToObj(now::name)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String text(Rows rows, int nr) {
        Shown now = shown.get();
        return now.ecosystem() == rows.ecosystem() ? words.apply(now, nr) : "";
    }

    @Override
    public String tone() {
        return key.equals("name") ? "strong" : isFigure ? "" : "muted";
    }
}
