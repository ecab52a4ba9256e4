package app.mangrove.mix.cell;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The trees of the axes: what lies within what, for values and for whole cells.
///
/// Shape: values are row numbers of one snapshot; everything lies within 0, and a value within
/// itself.
public final class Trees {
    private final Ecosystem ecosystem;
    private final Map<Axis, int[][]> chains = new EnumMap<>(Axis.class);

    private Trees(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
        for (Axis axis : Axis.all()) {
            chains.put(axis, chains(ecosystem, axis));
        }
    }

    public static Trees of(Ecosystem ecosystem) {
        return ecosystem.derive(Trees.class, Trees::new);
    }

    private static int[][] chains(Ecosystem ecosystem, Axis axis) {
        Table table = ecosystem.table(axis.kind());
        int[][] chains = new int[table.end()][];
        chains[0] = new int[0];
        Optional<Field<Id>> parent = axis.parent();
        for (int nr = 1; nr < chains.length; nr++) {
            chains[nr] = parent.isEmpty() ? new int[] {nr} : chain(table.ints(parent.get()), nr);
        }
        return chains;
    }

    private static int[] chain(Ints parents, int nr) {
        List<Integer> chain = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int at = nr; at > 0 && seen.add(at); at = parents.at(at)) {
            chain.add(at);
        }
        return chain.stream().mapToInt(Integer::intValue).toArray();
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    /// A value with all that stands above it, itself first, without 0. Not to be changed.
    public int[] chain(Axis axis, int nr) {
        int[][] known = chains.getOrDefault(axis, new int[0][]);
        return nr > 0 && nr < known.length ? known[nr] : new int[0];
    }

    /// Whether a value lies within another.
    public boolean isWithin(Axis axis, int nr, int above) {
        if (above == 0 || nr == above) {
            return true;
        }
        for (int at : chain(axis, nr)) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    /// How many values stand above one, itself counted; 0 for all.
    public int depth(Axis axis, int nr) {
        return chain(axis, nr).length;
    }

    /// Whether a cell lies within another on every axis; a cell lies within itself.
    public boolean isWithin(Cell cell, Cell above) {
        return isWithin(Axis.TYPE, cell.type(), above.type())
                && isWithin(Axis.TIER, cell.tier(), above.tier())
                && isWithin(Axis.REGION, cell.region(), above.region())
                && isWithin(Axis.VERTICAL, cell.vertical(), above.vertical())
                && isWithin(Axis.PRODUCT_LINE, cell.productLine(), above.productLine());
    }

    /// The living values right below one, by name; below 0 the roots, or every value of an axis
    /// that is no tree.
    public List<Integer> below(Axis axis, int nr) {
        Table table = ecosystem.table(axis.kind());
        List<Integer> below = new ArrayList<>();
        table.forEach(row -> {
            int[] chain = chain(axis, row);
            int parent = chain.length > 1 ? chain[1] : 0;
            if (parent == nr && (axis.parent().isPresent() || nr == 0)) {
                below.add(row);
            }
        });
        below.sort(
                Comparator.comparing((Integer row) -> ecosystem.name(axis.kind(), row))
                        .thenComparing(row -> row));
        return below;
    }

    /// The name of a value; empty for all.
    public String name(Axis axis, int nr) {
        return nr <= 0 ? "" : ecosystem.name(axis.kind(), nr);
    }

    /// The living value of a name, a code or an id, whatever the case; none when there is no such
    /// value.
    public Optional<Integer> find(Axis axis, String text) {
        Kind<?> kind = axis.kind();
        Table table = ecosystem.table(kind);
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Optional<Integer> id = Id.parse(wanted).map(table::nr).filter(nr -> nr > 0);
        if (id.isPresent()) {
            return id;
        }
        Optional<Field<?>> code = kind.field("code");
        for (int nr : table.numbers()) {
            Object coded = code.isEmpty() ? null : ecosystem.value(kind, code.get(), nr);
            if (ecosystem.name(kind, nr).toLowerCase(Locale.ROOT).equals(wanted)
                    || coded != null && coded.toString().toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(nr);
            }
        }
        return Optional.empty();
    }
}
