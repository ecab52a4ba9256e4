package app.mangrove.mix.view.typing;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.target.DemandEdits;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.model.Edit;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Demand as a person reads and writes it, in the cells of the matrix and beside them.
public final class Demands {
    private final MixViewModel.Desk desk;
    private final Supplier<Optional<MixPicture>> picture;

    public Demands(MixViewModel.Desk desk, Supplier<Optional<MixPicture>> picture) {
        this.desk = desk;
        this.picture = picture;
    }

    /// What stands in the field when the revenue of a cell is edited.
    static String text(MixPicture picture, Cell cell) {
        OptionalLong demand = picture.gap(cell).demand();
        return demand.isEmpty()
                ? ""
                : Text.formats()
                        .number(BigDecimal.valueOf(demand.getAsLong(), 4).stripTrailingZeros());
    }

    private static Outcome<Optional<BigDecimal>> read(String typed) {
        String text = typed.strip().replace('\u2212', '-');
        return text.isEmpty()
                ? Outcome.ok(Optional.empty())
                : TargetFormula.number(text)
                        .map(value -> Outcome.ok(Optional.of(value)))
                        .orElseGet(() -> Outcome.failed("mixplan.demand.bad", typed));
    }

    private DemandEdits rows(MixPicture now) {
        return new DemandEdits(desk.editing().workspace().ecosystem(), now.date(), now.currency());
    }

    /// Writes or clears the accounts of a cell; what is wrong with them, if anything.
    public Optional<Problem> accounts(Cell cell, String typed) {
        return picture.get()
                .flatMap(now ->
                        keep(
                                now,
                                cell,
                                read(typed)
                                        .flatMap(value ->
                                                rows(now)
                                                        .accounts(
                                                                cell,
                                                                value,
                                                                desk.clock()::newId))));
    }

    /// Writes or clears the revenue a year of a cell; what is wrong with it, if anything.
    public Optional<Problem> revenue(Cell cell, String typed) {
        return revenue(Map.of(cell, typed));
    }

    /// Writes the revenue of cells, all of it or nothing.
    Optional<Problem> revenue(Map<Cell, String> typed) {
        return picture.get()
                .flatMap(now -> keep(now, typed.keySet().iterator().next(), edits(now, typed)));
    }

    private Outcome<List<Edit>> edits(MixPicture now, Map<Cell, String> typed) {
        List<Edit> edits = new ArrayList<>();
        for (Map.Entry<Cell, String> each : typed.entrySet()) {
            Outcome<List<Edit>> made =
                    read(each.getValue())
                            .flatMap(value ->
                                    rows(now).revenue(each.getKey(), value, desk.clock()::newId));
            if (!made.isOk()) {
                Problem problem = made.failure().orElseThrow();
                return Outcome.failed(
                        typed.size() == 1
                                ? problem
                                : Problem.of(
                                        "mixplan.paste.cell",
                                        CellWords.name(now, each.getKey()),
                                        problem));
            }
            edits.addAll(made.orElseThrow());
        }
        return Outcome.ok(edits);
    }

    private Optional<Problem> keep(MixPicture now, Cell cell, Outcome<List<Edit>> edits) {
        if (desk.editing().workspace().readOnly().isPresent()) {
            return Optional.of(Problem.of("mixplan.read-only"));
        }
        edits.optional()
                .filter(list -> !list.isEmpty())
                .ifPresent(list ->
                        desk.editing()
                                .commit(
                                        list,
                                        Text.of(
                                                "mixplan.demand-changed",
                                                CellWords.name(now, cell))));
        return edits.failure();
    }
}
