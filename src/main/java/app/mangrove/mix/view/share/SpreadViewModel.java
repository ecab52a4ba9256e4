package app.mangrove.mix.view.share;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.spread.By;
import app.mangrove.mix.spread.Rescaling;
import app.mangrove.mix.spread.Spreading;
import app.mangrove.mix.target.RollUp;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.Goals;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.mix.view.Show;
import app.mangrove.mix.view.typing.TypedTargets;
import app.mangrove.ui.text.Text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// State and intents of spreading a total over the cells below it, and of mending totals that do
/// not agree with them.
public final class SpreadViewModel {
    private static final long E4 = 10_000;
    private final MixViewModel mix;

    /// Which cells a total is spread over.
    public enum Over {
        ROWS,
        COLUMNS,
        CELLS
    }

    public SpreadViewModel(MixViewModel mix) {
        this.mix = mix;
    }

    Show show() {
        Show show = mix.showProperty().get();
        return show == Show.COVERAGE ? Show.CAPACITY : show;
    }

    boolean isReadOnly() {
        return mix.isReadOnly();
    }

    /// What a cell of the matrix can be spread over: nothing for an inner cell.
    public static List<Over> over(MixPicture of, Cell cell) {
        boolean row = cell.at(of.rowAxis()) > 0;
        boolean column = cell.at(of.columnAxis()) > 0;
        if (row && column) {
            return List.of();
        }
        return row
                ? List.of(Over.COLUMNS)
                : column ? List.of(Over.ROWS) : List.of(Over.CELLS, Over.ROWS, Over.COLUMNS);
    }

    /// The cells of the matrix that a total is spread over.
    static List<Cell> cells(MixPicture of, Cell total, Over over) {
        List<Cell> cells = new ArrayList<>();
        for (int row : of.rows()) {
            for (int column : of.columns()) {
                boolean rows = over == Over.ROWS || over == Over.CELLS;
                boolean columns = over == Over.COLUMNS || over == Over.CELLS;
                boolean fits =
                        (rows ? row > 0 : row == total.at(of.rowAxis()))
                                && (columns ? column > 0 : column == total.at(of.columnAxis()));
                if (fits) {
                    cells.add(Cell.ALL.with(of.rowAxis(), row).with(of.columnAxis(), column));
                }
            }
        }
        return cells;
    }

    /// What stands as the target of a cell, to begin with.
    String total(Cell cell) {
        return mix.picture().map(of -> new TypedTargets(of, show()).text(cell)).orElse("");
    }

    /// The cells with the targets that they would have. Errors: those of a typed target.
    public Outcome<Spreading> preview(Cell cell, String total, Over over, By by) {
        if (mix.picture().isEmpty()) {
            return Outcome.failed("mixplan.none");
        }
        MixPicture of = mix.picture().get();
        return new TypedTargets(of, show())
                .number(cell, total)
                .map(value ->
                        Spreading.of(
                                of.grid(), show().measure(), cells(of, cell, over), by, value));
    }

    /// Writes the targets of the cells, and the total where the cell has one of its own; one
    /// commit. Errors: those of a typed target.
    public Outcome<Spreading> apply(Cell cell, String total, Over over, By by) {
        Outcome<Spreading> made = preview(cell, total, over, by);
        made.optional()
                .filter(spreading -> !isReadOnly())
                .ifPresent(spreading -> {
                    MixPicture of = mix.picture().orElseThrow();
                    RollUp rows = rows(of);
                    Map<Cell, Long> targets = new LinkedHashMap<>();
                    if (rows.own(cell).isPresent()) {
                        targets.put(
                                cell,
                                new TypedTargets(of, show()).number(cell, total).orElseThrow());
                    }
                    spreading.parts().forEach(part -> targets.put(part.cell(), part.wanted()));
                    mix.typing()
                            .set(
                                    show(),
                                    targets,
                                    Text.of("mixshare.spread-done", CellWords.name(of, cell)));
                });
        return made;
    }

    private RollUp rows(MixPicture of) {
        return of.grid().targets().of(Goals.of(show()));
    }

    /// Raises or lowers a cell to what stands below it.
    public void follow(RollUp.Clash clash) {
        mix.picture()
                .ifPresent(of ->
                        mix.typing()
                                .set(
                                        show(),
                                        Map.of(clash.cell(), clash.below()),
                                        Text.of(
                                                "mixshare.followed",
                                                CellWords.name(of, clash.cell()))));
    }

    /// Brings what stands below a cell to its target, each in proportion.
    public void scale(RollUp.Clash clash) {
        mix.picture()
                .ifPresent(of ->
                        mix.typing()
                                .set(
                                        show(),
                                        Rescaling.below(
                                                of.trees(),
                                                rows(of),
                                                clash.cell(),
                                                show().isAmount() ? E4 : 1),
                                        Text.of(
                                                "mixshare.scaled",
                                                CellWords.name(of, clash.cell()))));
    }

    /// The titles of what a total is spread over.
    static String title(MixPicture of, Over over) {
        return switch (over) {
            case ROWS -> CellWords.title(of.rowAxis());
            case COLUMNS -> CellWords.title(of.columnAxis());
            case CELLS -> Text.of("mixshare.every-cell");
        };
    }

    Optional<MixPicture> picture() {
        return mix.picture();
    }
}
