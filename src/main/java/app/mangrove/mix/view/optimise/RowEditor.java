package app.mangrove.mix.view.optimise;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The fields of one row beside the list that it stands in.
final class RowEditor extends VBox {
    private final List<FieldInput> inputs = new ArrayList<>();
    private final GridPane grid = new GridPane(8, 8);
    private final VBox flaws = new VBox(4);
    private final HBox buttons = new HBox(8);

    /// `keep` writes the values and answers with what is wrong with them.
    RowEditor(
            String title,
            Function<Map<String, Optional<Object>>, Optional<Problem>> keep,
            Runnable cancel) {
        super(8);
        setId("mix-row");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        Button save =
                Buttons.small(
                        Text.of("record.save"),
                        "fth-check",
                        () -> values().ifPresent(values -> flaw(keep.apply(values))));
        save.setId("mix-row-save");
        buttons.getChildren().addAll(save, Buttons.small(Text.of("common.cancel"), cancel));
        getChildren().addAll(Labels.cardTitle(title), grid, flaws, buttons);
    }

    /// Adds a field, under the others.
    RowEditor field(Ecosystem ecosystem, Kind<?> kind, Field<?> field, String text, LocalDate day) {
        FieldInput input = FieldInput.choosing(ecosystem, kind, field, text, day);
        grid.add(input, inputs.size() % 2, inputs.size() / 2);
        inputs.add(input);
        return this;
    }

    /// What stands in grey in the field that was added last.
    RowEditor prompt(String words) {
        inputs.getLast().prompt(words);
        return this;
    }

    RowEditor onRemove(Runnable remove) {
        Button button = Buttons.small(Text.of("common.remove"), "fth-trash-2", remove);
        button.setId("mix-row-remove");
        buttons.getChildren().addAll(Labels.gap(), button);
        return this;
    }

    RowEditor with(Node node) {
        getChildren().add(1, node);
        return this;
    }

    private void flaw(Optional<Problem> problem) {
        flaws.getChildren().clear();
        problem.ifPresent(p -> flaws.getChildren().add(new Notice("danger", Text.of(p))));
    }

    private Optional<Map<String, Optional<Object>>> values() {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        boolean fine = true;
        for (FieldInput input : inputs) {
            Outcome<ValueInput.Input> value = input.value();
            fine &= value.isOk();
            value.optional().ifPresent(v -> values.put(input.field().key(), v.value()));
        }
        return fine ? Optional.of(values) : Optional.empty();
    }
}
