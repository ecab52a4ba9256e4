package app.mangrove.mix.gap;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Trees;
import app.mangrove.mix.target.Cells;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Which values of an axis a table of a plan has as its rows or columns.
///
/// Shape: types in their own order and tiers by rank, without archived ones; of a tree the values
/// that the plan's targets name, by name, else those right below its root or roots.
public final class Values {
    private Values() {}

    /// The row numbers, without 0 for all.
    public static List<Integer> of(Ecosystem eco, int plan, Axis axis) {
        Trees trees = Trees.of(eco);
        if (axis.parent().isEmpty()) {
            Field<Long> order = axis == Axis.TYPE ? PartnerType.POSITION : Tier.RANK;
            Field<Boolean> archived = axis == Axis.TYPE ? PartnerType.ARCHIVED : Tier.ARCHIVED;
            return flat(eco, axis.kind(), order, archived);
        }
        TreeSet<Integer> named = new TreeSet<>();
        Table table = eco.table(MixTarget.KIND);
        Cells cells = Cells.of(eco, MixTarget.KIND);
        table.forEach(nr -> {
            if (plan > 0 && eco.target(MixTarget.KIND, MixTarget.PLAN, nr) == plan) {
                Cell cell = cells.at(nr);
                named.add(cell.at(axis));
            }
        });
        named.remove(0);
        if (named.isEmpty()) {
            List<Integer> roots = trees.below(axis, 0);
            return roots.size() == 1 ? trees.below(axis, roots.getFirst()) : roots;
        }
        return named.stream()
                .sorted(Comparator.comparing((Integer nr) -> trees.name(axis, nr)))
                .toList();
    }

    private static List<Integer> flat(
            Ecosystem eco, Kind<?> kind, Field<Long> order, Field<Boolean> archived) {
        List<Integer> rows = new ArrayList<>();
        eco.table(kind)
                .forEach(nr -> {
                    if (!Boolean.TRUE.equals(eco.value(kind, archived, nr))) {
                        rows.add(nr);
                    }
                });
        rows.sort(
                Comparator.comparing((Integer nr) ->
                                eco.value(kind, order, nr) instanceof Long at ? at : Long.MAX_VALUE)
                        .thenComparing(nr -> nr));
        return rows;
    }
}
