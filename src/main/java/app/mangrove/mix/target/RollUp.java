package app.mangrove.mix.target;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.CellIndex;
import app.mangrove.mix.cell.Trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Numbers written down for some cells, for any cell: its own number, else the sum of those below.
///
/// Shape: of two numbers of which one lies within the other, the upper counts. Numbers that set the
/// same axes add up; those that set others add to them where they do not overlap, the fewest axes
/// first, then in the order of the axes. Several numbers for one cell add up.
public final class RollUp {
    /// Stands for no number.
    public static final long NONE = Long.MIN_VALUE;

    private final Trees trees;
    private final List<Entry> entries;
    private final Map<Cell, Long> own = new HashMap<>();
    private final List<Cell> cells;
    private final CellIndex index;
    private final int[] masks;
    private final long[] amounts;
    private final int[][] above;

    public RollUp(Trees trees, List<Entry> entries) {
        this.trees = trees;
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> own.merge(entry.cell(), entry.value(), Math::addExact));
        cells = List.copyOf(own.keySet());
        index = new CellIndex(cells);
        amounts = cells.stream().mapToLong(cell -> own.getOrDefault(cell, 0L)).toArray();
        masks = cells.stream().mapToInt(Cell::mask).toArray();
        above = new int[cells.size()][];
        for (int i = 0; i < above.length; i++) {
            above[i] = above(i);
        }
    }

    /// The places of the cells above one.
    private int[] above(int place) {
        List<Integer> found = new ArrayList<>();
        new Ways(trees, index)
                .each(
                        cells.get(place),
                        at -> {
                            if (at != place) {
                                found.add(at);
                            }
                        });
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    public List<Entry> entries() {
        return entries;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// The number that somebody wrote down for the cell itself.
    public OptionalLong own(Cell cell) {
        Long value = own.get(cell);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// The numbers of many cells at once, [#NONE] for a cell with nothing in it.
    public long[] values(CellIndex wanted) {
        long[] values = below(wanted);
        for (Cell cell : cells) {
            int at = wanted.place(cell);
            if (at >= 0) {
                values[at] = own.getOrDefault(cell, 0L);
            }
        }
        return values;
    }

    /// What the numbers strictly below each cell come to.
    private long[] below(CellIndex wanted) {
        long[] sums = new long[wanted.cells().size()];
        int[] seen = new int[sums.length];
        Arrays.fill(sums, NONE);
        up(
                wanted,
                false,
                (at, i) -> {
                    seen[at] |= 1 << masks[i];
                    sums[at] = (sums[at] == NONE ? 0 : sums[at]) + amounts[i];
                });
        Map<Integer, List<Integer>> mixed = new HashMap<>();
        if (Arrays.stream(seen).anyMatch(masksOf -> Integer.bitCount(masksOf) > 1)) {
            up(
                    wanted,
                    false,
                    (at, i) -> {
                        if (Integer.bitCount(seen[at]) > 1) {
                            mixed.computeIfAbsent(at, p -> new ArrayList<>()).add(i);
                        }
                    });
        }
        mixed.forEach((at, below) -> sums[at] = new Apart(trees, cells, own).sum(below));
        return sums;
    }

    static int rank(int mask) {
        return Integer.bitCount(mask) << 8 | mask;
    }

    @FunctionalInterface
    private interface Meeting {
        void of(int place, int entry);
    }

    /// Tells each wanted cell the numbers below it under no other: no other number, or none of
    /// those that set the same axes.
    private void up(CellIndex wanted, boolean sameAxes, Meeting meeting) {
        Ways ways = new Ways(trees, wanted);
        for (int i = 0; i < cells.size(); i++) {
            int entry = i;
            Cell cell = cells.get(i);
            int mine = wanted.place(cell);
            ways.each(
                    cell,
                    at -> {
                        if (at != mine
                                && (above[entry].length == 0
                                        || isTop(entry, wanted.cells().get(at), sameAxes))) {
                            meeting.of(at, entry);
                        }
                    });
        }
    }

    private boolean isTop(int entry, Cell target, boolean sameAxes) {
        for (int other : above[entry]) {
            boolean asked = !sameAxes || masks[other] == masks[entry];
            if (asked
                    && !cells.get(other).equals(target)
                    && trees.isWithin(cells.get(other), target)) {
                return false;
            }
        }
        return true;
    }

    /// The number of one cell.
    public OptionalLong value(Cell cell) {
        long value = values(new CellIndex(List.of(cell)))[0];
        return value == NONE ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// What the numbers strictly below a cell add up to, by the axes that they set beyond it.
    public Map<List<Axis>, Long> ways(Cell cell) {
        Map<Integer, Long> sums = new TreeMap<>();
        up(
                new CellIndex(List.of(cell)),
                true,
                (at, i) -> sums.merge(rank(masks[i]), amounts[i], Math::addExact));
        Map<List<Axis>, Long> named = new LinkedHashMap<>();
        sums.forEach((rank, sum) -> named.put(axes(rank & 255), sum));
        return named;
    }

    private static List<Axis> axes(int mask) {
        return Axis.all().stream().filter(axis -> (mask >> axis.ordinal() & 1) == 1).toList();
    }

    /// Where a number and those below it differ, or two ways to add up do.
    ///
    /// Shape: `way` are the axes that the numbers below set, none for all of them together; `below`
    /// is their sum. More below than above contradicts; less leaves the rest open, which may be
    /// meant.
    public record Clash(Cell cell, long above, long below, List<Axis> way) {
        public boolean contradicts() {
            return below > above;
        }

        /// What is still to be spread, or too much of it.
        public long open() {
            return above - below;
        }
    }

    /// Each cell with a number of its own where what stands below differs from it, in the order of
    /// the rows.
    public List<Clash> clashes() {
        List<Clash> clashes = new ArrayList<>();
        List<Cell> order =
                entries.stream()
                        .sorted(Comparator.comparingInt(Entry::row))
                        .map(Entry::cell)
                        .distinct()
                        .toList();
        List<Map<Integer, Long>> ways = new ArrayList<>();
        cells.forEach(cell -> ways.add(new TreeMap<>()));
        up(index, true, (at, i) -> ways.get(at).merge(rank(masks[i]), amounts[i], Math::addExact));
        long[] below = below(index);
        for (Cell cell : order) {
            int at = index.place(cell);
            long mine = own.getOrDefault(cell, 0L);
            ways.get(at)
                    .forEach((rank, sum) -> {
                        if (sum != mine) {
                            clashes.add(new Clash(cell, mine, sum, axes(rank & 255)));
                        }
                    });
            long together = below[at];
            if (together != NONE && together != mine && !ways.get(at).containsValue(together)) {
                clashes.add(new Clash(cell, mine, together, List.of()));
            }
        }
        return clashes;
    }
}
