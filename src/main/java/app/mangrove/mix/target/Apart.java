package app.mangrove.mix.target;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Trees;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Adds numbers of cells that set different axes, leaving out those that overlap with what was
/// added before.
record Apart(Trees trees, List<Cell> cells, Map<Cell, Long> own) {
    /// The sum of the numbers at these places.
    long sum(List<Integer> places) {
        TreeMap<Integer, Set<Cell>> groups = new TreeMap<>();
        places.forEach(i ->
                groups.computeIfAbsent(RollUp.rank(cells.get(i).mask()), r -> new HashSet<>())
                        .add(cells.get(i)));
        Map<Integer, Set<Cell>> added = new HashMap<>();
        long sum = 0;
        for (Map.Entry<Integer, Set<Cell>> group : groups.entrySet()) {
            int mask = group.getKey() & 255;
            Set<Cell> free = new HashSet<>(group.getValue());
            added.forEach((other, taken) -> {
                int common = mask & other;
                Set<Cell> spots = cut(taken, common);
                free.removeIf(
                        cell -> spots.stream().anyMatch(spot -> meet(cut(cell, common), spot)));
            });
            for (Cell cell : free) {
                sum = Math.addExact(sum, own.getOrDefault(cell, 0L));
            }
            added.put(mask, free);
        }
        return sum;
    }

    private static Set<Cell> cut(Collection<Cell> all, int mask) {
        Set<Cell> spots = new HashSet<>();
        all.forEach(cell -> spots.add(cut(cell, mask)));
        return spots;
    }

    private static Cell cut(Cell cell, int mask) {
        Cell spot = cell;
        for (Axis axis : Axis.all()) {
            spot = (mask >> axis.ordinal() & 1) == 1 ? spot : spot.with(axis, 0);
        }
        return spot;
    }

    private boolean meet(Cell a, Cell b) {
        for (Axis axis : Axis.all()) {
            int x = a.at(axis);
            int y = b.at(axis);
            if (!trees.isWithin(axis, x, y) && !trees.isWithin(axis, y, x)) {
                return false;
            }
        }
        return true;
    }
}
