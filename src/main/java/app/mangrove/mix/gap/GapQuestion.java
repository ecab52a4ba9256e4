package app.mangrove.mix.gap;

import app.mangrove.mix.cell.Cell;
import app.mangrove.model.fact.Lens;

import java.time.LocalDate;
import java.util.List;

/// Which cells of which plan are asked for, by a date.
///
/// Shape: `plan` is a row number, 0 for what there is without a plan.
public record GapQuestion(Lens lens, int plan, LocalDate date, List<Cell> cells) {
    public GapQuestion {
        cells = List.copyOf(cells);
    }
}
