package app.mangrove.mix.view.typing;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.mix.view.Show;
import app.mangrove.model.Field;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// What is typed, pasted, cleared and copied in the cells of the matrix: all of it or nothing, in
/// one commit, in a draft that is made if need be.
public final class CellTyping {
    private final MixViewModel model;

    public CellTyping(MixViewModel model) {
        this.model = model;
    }

    /// What stands in the field of a cell when it is edited: the formula, else the number.
    public String text(int row, int column) {
        return model.picture()
                .map(now ->
                        model.showProperty().get() == Show.COVERAGE
                                ? Demands.text(now, now.cell(row, column))
                                : new TypedTargets(now, model.showProperty().get())
                                        .text(now.cell(row, column)))
                .orElse("");
    }

    /// Writes what was typed as the target of a cell; what is wrong with it, if anything.
    public Optional<Problem> type(int row, int column, String typed) {
        return write(Block.at(row, column), (r, c) -> typed, "mixplan.typed");
    }

    /// Pastes cells of a spreadsheet on the chosen ones, all of them or none.
    public Optional<Problem> paste(String text) {
        if (model.picture().isEmpty()) {
            return Optional.empty();
        }
        MixPicture now = model.picture().get();
        PasteBlock pasted = PasteBlock.of(text);
        Outcome<Block> on =
                pasted.on(model.chosenProperty().get(), now.rows().size(), now.columns().size());
        if (!on.isOk()) {
            return on.failure();
        }
        Block block = on.orElseThrow();
        Optional<Problem> wrong =
                write(
                        block,
                        (r, c) -> pasted.at(r - block.top(), c - block.left()),
                        "mixplan.pasted");
        if (wrong.isEmpty()) {
            model.choose(block);
        }
        return wrong;
    }

    /// Removes the targets of the chosen cells.
    public Optional<Problem> clear() {
        return write(model.chosenProperty().get(), (r, c) -> "", "mixplan.cleared");
    }

    /// The targets of the chosen cells, for a spreadsheet.
    public String copied() {
        Block block = model.chosenProperty().get();
        StringBuilder text = new StringBuilder();
        for (int row = block.top(); row <= block.bottom(); row++) {
            StringJoiner line = new StringJoiner("\t", "", "\n");
            for (int column = block.left(); column <= block.right(); column++) {
                line.add(text(row, column));
            }
            text.append(line);
        }
        return text.toString();
    }

    private Optional<Problem> write(Block block, Block.Typed typed, String words) {
        if (model.picture().isEmpty()) {
            return Optional.empty();
        }
        if (model.isReadOnly()) {
            return Optional.of(Problem.of("mixplan.read-only"));
        }
        MixPicture now = model.picture().get();
        Optional<Field<?>> field = model.showProperty().get().target();
        if (field.isEmpty()) {
            return model.demands().revenue(block.texts(now, typed));
        }
        Outcome<Map<Cell, Optional<TargetFormula.Value>>> values =
                new TypedTargets(now, model.showProperty().get()).read(block.texts(now, typed));
        values.optional()
                .ifPresent(targets ->
                        set(
                                field.get(),
                                targets,
                                Text.of(
                                        words,
                                        CellWords.name(now, now.cell(block.top(), block.left())),
                                        targets.size())));
        return values.failure();
    }

    /// Sets targets of cells in one commit, in a draft that is made if need be.
    public void set(Show of, Map<Cell, Long> numbers, String words) {
        Map<Cell, Optional<TargetFormula.Value>> values = new LinkedHashMap<>();
        numbers.forEach((cell, number) ->
                values.put(
                        cell,
                        Optional.of(
                                new TargetFormula.Value(
                                        BigDecimal.valueOf(number, of.isAmount() ? 4 : 0), ""))));
        of.target().ifPresent(field -> set(field, values, words));
    }

    private void set(
            Field<?> field, Map<Cell, Optional<TargetFormula.Value>> values, String words) {
        model.picture()
                .filter(now -> !model.isReadOnly())
                .ifPresent(now -> {
                    TargetEdits edits =
                            TargetEdits.of(
                                    now,
                                    model.desk().editing().workspace().ecosystem(),
                                    model.desk().clock()::newId,
                                    Text.of("mixplan.draft-name", now.plan().name()));
                    values.forEach((cell, value) -> edits.put(cell, field, value));
                    model.commit(edits.plan(), edits.list(), words);
                });
    }
}
