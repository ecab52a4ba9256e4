package app.mangrove.mix.cell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Cells as every combination of chosen values, in the order of the values.
public final class Grid {
    private final Map<Axis, List<Integer>> values = new EnumMap<>(Axis.class);
    private final Cell start;

    private Grid(Cell start) {
        this.start = start;
    }

    /// Within a cell: what no axis is chosen for stays as it is there.
    public static Grid within(Cell start) {
        return new Grid(start);
    }

    /// With these values of an axis; 0 among them is the roll-up over the axis.
    public Grid by(Axis axis, List<Integer> chosen) {
        values.put(axis, List.copyOf(chosen));
        return this;
    }

    public List<Cell> cells() {
        List<Cell> cells = List.of(start);
        for (Map.Entry<Axis, List<Integer>> axis : values.entrySet()) {
            List<Cell> more = new ArrayList<>(cells.size() * axis.getValue().size());
            for (Cell cell : cells) {
                axis.getValue().forEach(nr -> more.add(cell.with(axis.getKey(), nr)));
            }
            cells = more;
        }
        return cells;
    }
}
