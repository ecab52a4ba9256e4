package app.mangrove.mix.target;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.CellIndex;
import app.mangrove.mix.cell.Trees;

import java.util.function.IntConsumer;

/// Finds the cells of an index that a cell lies within.
final class Ways {
    private final Trees trees;
    private final CellIndex index;

    Ways(Trees trees, CellIndex index) {
        this.trees = trees;
        this.index = index;
    }

    /// Tells the place of each, the cell's own among them.
    void each(Cell cell, IntConsumer visit) {
        each(cell, 0, 0, visit);
    }

    private void each(Cell cell, int axis, long key, IntConsumer visit) {
        if (axis == Axis.all().size()) {
            int place = index.place(key);
            if (place >= 0) {
                visit.accept(place);
            }
            return;
        }
        Axis at = Axis.all().get(axis);
        for (long part : index.parts(at, trees.chain(at, cell.at(at)))) {
            each(cell, axis + 1, key + part, visit);
        }
    }
}
