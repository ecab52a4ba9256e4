package app.mangrove.mix.target;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.mix.Demand;
import app.mangrove.model.mix.MixStep;
import app.mangrove.model.mix.MixTarget;

import java.util.EnumMap;
import java.util.Map;

/// Reads the cell that a row is about.
public final class Cells {
    private final Map<Axis, Ints> columns = new EnumMap<>(Axis.class);

    private Cells(Ecosystem ecosystem, Kind<?> kind) {
        Table table = ecosystem.table(kind);
        for (Axis axis : Axis.all()) {
            kind.field(axis.key()).ifPresent(field -> columns.put(axis, table.ints(field)));
        }
    }

    /// Of any kind whose rows name values of the axes by fields called as they are.
    public static Cells of(Ecosystem ecosystem, Kind<?> kind) {
        return new Cells(ecosystem, kind);
    }

    static Cells ofTargets(Ecosystem ecosystem) {
        return new Cells(ecosystem, MixTarget.KIND);
    }

    static Cells ofDemand(Ecosystem ecosystem) {
        return new Cells(ecosystem, Demand.KIND);
    }

    public static Cells ofSteps(Ecosystem ecosystem) {
        return new Cells(ecosystem, MixStep.KIND);
    }

    public Cell at(int row) {
        Cell cell = Cell.ALL;
        for (Map.Entry<Axis, Ints> column : columns.entrySet()) {
            int nr = column.getValue().at(row);
            cell = nr > 0 ? cell.with(column.getKey(), nr) : cell;
        }
        return cell;
    }
}
