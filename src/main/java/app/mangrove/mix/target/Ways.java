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
        long[] types = parts(Axis.TYPE, cell);
        long[] tiers = parts(Axis.TIER, cell);
        long[] regions = parts(Axis.REGION, cell);
        long[] verticals = parts(Axis.VERTICAL, cell);
        long[] lines = parts(Axis.PRODUCT_LINE, cell);
        for (long line : lines) {
            for (long vertical : verticals) {
                for (long region : regions) {
                    for (long tier : tiers) {
                        for (long type : types) {
                            int place = index.place(line + vertical + region + tier + type);
                            if (place >= 0) {
                                visit.accept(place);
                            }
                        }
                    }
                }
            }
        }
    }

    private long[] parts(Axis axis, Cell cell) {
        return index.parts(axis, trees.chain(axis, cell.at(axis)));
    }
}
