package app.mangrove.mix.view;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Trees;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.target.RollUp;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.mix.MixPlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What the screen shows: the matrix of a plan at a date, worked out from one snapshot.
///
/// Shape: `rows` and `columns` are values of their axes, the last is 0 and stands for all;
/// `countries` leads from the code of a country to the region of the plan that it lies in.
public record MixPicture(
        Ecosystem ecosystem,
        MixPlan plan,
        LocalDate date,
        Axis rowAxis,
        Axis columnAxis,
        List<Integer> rows,
        List<Integer> columns,
        GapGrid grid,
        Map<String, Integer> countries) {
    public MixPicture {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        countries = Map.copyOf(countries);
    }

    public Cell cell(int row, int column) {
        return Cell.ALL.with(rowAxis, rows.get(row)).with(columnAxis, columns.get(column));
    }

    public Gap gap(int row, int column) {
        return gap(cell(row, column));
    }

    /// Of a cell that was asked for.
    public Gap gap(Cell cell) {
        return grid.gap(grid.place(cell));
    }

    public Trees trees() {
        return grid.standing().trees();
    }

    public String currency() {
        return grid.question().lens().currency();
    }

    /// Whether it may be changed as it is.
    public boolean isDraft() {
        return plan.status().equals("DRAFT");
    }

    boolean isTotal(int row, int column) {
        return row == rows.size() - 1 || column == columns.size() - 1;
    }

    /// The inner cells, row by row.
    public List<Gap> inner() {
        List<Gap> inner = new ArrayList<>();
        for (int row = 0; row < rows.size() - 1; row++) {
            for (int column = 0; column < columns.size() - 1; column++) {
                inner.add(gap(row, column));
            }
        }
        return inner;
    }

    /// Where somebody wrote a target that differs from what stands below it.
    public List<RollUp.Clash> clashes(Show show) {
        return grid.targets().of(Goals.of(show)).clashes();
    }

    /// The place of a cell's demand among the inner cells, the largest first, from 1; 0 without
    /// demand.
    int demandRank(Cell cell) {
        OptionalLong mine = gap(cell).demand();
        if (mine.isEmpty()) {
            return 0;
        }
        return 1
                + (int)
                        inner().stream()
                                .map(Gap::demand)
                                .filter(OptionalLong::isPresent)
                                .filter(each -> each.getAsLong() > mine.getAsLong())
                                .count();
    }

    /// The inner cells that lack most of a measure, the worst first.
    List<Gap> worst(Show show) {
        return inner().stream()
                .filter(gap -> gap.gap(show.measure()).orElse(0) > 0)
                .sorted(
                        Comparator.comparingLong((Gap gap) -> gap.gap(show.measure()).orElse(0))
                                .reversed())
                .toList();
    }
}
