package app.mangrove.mix.cell;

import java.util.Arrays;
import java.util.List;

/// Finds the place of a cell in a list without making an object for the question.
///
/// Shape: a cell that occurs twice is found at its first place.
public final class CellIndex {
    /// Combinations of the values that occur up to which each has a place of its own.
    private static final int DENSE = 1 << 20;

    private final List<Cell> cells;
    private final int[][] codes = new int[Axis.all().size()][];
    private final long[] radix = new long[Axis.all().size()];
    private final long[] keys;
    private final int[] places;
    private final int mask;

    public CellIndex(List<Cell> cells) {
        this.cells = List.copyOf(cells);
        long product = 1;
        for (Axis axis : Axis.all()) {
            int a = axis.ordinal();
            codes[a] = codes(axis);
            radix[a] = product;
            product = Math.multiplyExact(product, Arrays.stream(codes[a]).max().orElse(0) + 1L);
        }
        if (product <= DENSE) {
            keys = new long[0];
            mask = 0;
            places = new int[(int) product];
            Arrays.fill(places, -1);
            for (int i = 0; i < cells.size(); i++) {
                int at = (int) key(this.cells.get(i));
                places[at] = places[at] < 0 ? i : places[at];
            }
            return;
        }
        int room = Integer.highestOneBit(Math.max(8, cells.size()) * 2 - 1) << 1;
        mask = room - 1;
        keys = new long[room];
        places = new int[room];
        Arrays.fill(places, -1);
        for (int i = 0; i < cells.size(); i++) {
            put(key(this.cells.get(i)), i);
        }
    }

    /// The code of each value that occurs, −1 for those that do not.
    private int[] codes(Axis axis) {
        int most = cells.stream().mapToInt(cell -> cell.at(axis)).max().orElse(0);
        int[] made = new int[most + 1];
        Arrays.fill(made, -1);
        int next = 0;
        for (Cell cell : cells) {
            int nr = cell.at(axis);
            if (made[nr] < 0) {
                made[nr] = next++;
            }
        }
        return made;
    }

    private long key(Cell cell) {
        return codes[0][cell.type()] * radix[0]
                + codes[1][cell.tier()] * radix[1]
                + codes[2][cell.region()] * radix[2]
                + codes[3][cell.vertical()] * radix[3]
                + codes[4][cell.productLine()] * radix[4];
    }

    private void put(long key, int place) {
        int at = slot(key);
        while (places[at] >= 0) {
            if (keys[at] == key) {
                return;
            }
            at = at + 1 & mask;
        }
        keys[at] = key;
        places[at] = place;
    }

    private int slot(long key) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 40) & mask;
    }

    public List<Cell> cells() {
        return cells;
    }

    /// Whether any cell has the value on the axis.
    public boolean occurs(Axis axis, int nr) {
        int[] known = codes[axis.ordinal()];
        return nr >= 0 && nr < known.length && known[nr] >= 0;
    }

    /// What a value adds to the key of a cell; only for values that occur.
    public long part(Axis axis, int nr) {
        return codes[axis.ordinal()][nr] * radix[axis.ordinal()];
    }

    /// What those of the values that occur, and all if it occurs, add to the key of a cell.
    public long[] parts(Axis axis, int... values) {
        long[] parts = new long[values.length + 1];
        int count = 0;
        if (occurs(axis, 0)) {
            parts[count++] = part(axis, 0);
        }
        for (int nr : values) {
            if (nr > 0 && occurs(axis, nr)) {
                parts[count++] = part(axis, nr);
            }
        }
        return Arrays.copyOf(parts, count);
    }

    /// The place of the cell whose parts sum to the key, −1 for none.
    public int place(long key) {
        if (keys.length == 0) {
            return places.length == 0 ? -1 : places[(int) key];
        }
        int at = slot(key);
        while (places[at] >= 0) {
            if (keys[at] == key) {
                return places[at];
            }
            at = at + 1 & mask;
        }
        return -1;
    }

    /// The place of a cell, −1 for none.
    public int place(Cell cell) {
        for (Axis axis : Axis.all()) {
            if (!occurs(axis, cell.at(axis))) {
                return -1;
            }
        }
        return place(key(cell));
    }
}
