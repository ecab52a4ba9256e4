package app.mangrove.mix.spread;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Trees;
import app.mangrove.mix.target.Entry;
import app.mangrove.mix.target.RollUp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The numbers of a cell and below it, brought to another sum: each in proportion to what it is, so
/// that those that agreed with the ones below them still do.
///
/// Shape: numbers below that set the same axes sum to the new total where they summed to the old
/// one, and else keep their part of it.
public final class Rescaling {
    private final Trees trees;
    private final RollUp rows;
    private final long unit;
    private final Map<Cell, Long> changes = new LinkedHashMap<>();

    private Rescaling(Trees trees, RollUp rows, long unit) {
        this.trees = trees;
        this.rows = rows;
        this.unit = unit;
    }

    /// What a cell that is to come to `wanted` takes, with all below it; the cell alone where
    /// nothing is written. Only what changes.
    public static Map<Cell, Long> whole(
            Trees trees, RollUp rows, Cell cell, long wanted, long unit) {
        Rescaling scaling = new Rescaling(trees, rows, unit);
        long before = rows.value(cell).orElse(0);
        List<Cell> below = scaling.within(cell);
        if (rows.own(cell).isPresent() || below.isEmpty()) {
            scaling.put(cell, wanted);
        }
        scaling.children(below, before, wanted, false);
        return scaling.changes;
    }

    /// What the numbers below a cell take so that they sum to its own, way by way.
    public static Map<Cell, Long> below(Trees trees, RollUp rows, Cell cell, long unit) {
        Rescaling scaling = new Rescaling(trees, rows, unit);
        long own = rows.own(cell).orElse(0);
        scaling.children(scaling.within(cell), own, own, true);
        return scaling.changes;
    }

    private void put(Cell cell, long value) {
        if (rows.own(cell).isEmpty() || rows.own(cell).getAsLong() != value) {
            changes.put(cell, value);
        }
    }

    /// The cells with a number strictly below one.
    private List<Cell> within(Cell cell) {
        Set<Cell> found = new LinkedHashSet<>();
        for (Entry entry : rows.entries()) {
            if (!entry.cell().equals(cell) && trees.isWithin(entry.cell(), cell)) {
                found.add(entry.cell());
            }
        }
        return new ArrayList<>(found);
    }

    private void children(List<Cell> below, long before, long wanted, boolean exact) {
        Map<Integer, List<Cell>> ways = new TreeMap<>();
        for (Cell cell : below) {
            boolean top =
                    below.stream()
                            .noneMatch(other ->
                                    !other.equals(cell)
                                            && other.mask() == cell.mask()
                                            && trees.isWithin(cell, other));
            if (top && !hangsBelow(cell, below)) {
                ways.computeIfAbsent(cell.mask(), mask -> new ArrayList<>()).add(cell);
            }
        }
        for (List<Cell> way : ways.values()) {
            List<Long> values = way.stream().map(cell -> rows.own(cell).orElse(0)).toList();
            long sum = values.stream().mapToLong(Long::longValue).sum();
            boolean agrees = exact || sum == before;
            long goal =
                    agrees || before == 0
                            ? wanted
                            : Scaled.multiplyDivide(sum, wanted, before, Rounding.HALF_UP)
                                    / unit
                                    * unit;
            List<Long> parts = Portions.of(goal, values, unit);
            for (int i = 0; i < way.size(); i++) {
                Cell cell = way.get(i);
                put(cell, parts.get(i));
                children(within(cell), values.get(i), parts.get(i), false);
            }
        }
    }

    /// Whether a number stands under another one of these that sets fewer axes.
    private boolean hangsBelow(Cell cell, List<Cell> among) {
        return among.stream()
                .anyMatch(other ->
                        other.mask() != cell.mask()
                                && !other.equals(cell)
                                && trees.isWithin(cell, other));
    }
}
