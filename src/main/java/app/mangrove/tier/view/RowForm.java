package app.mangrove.tier.view;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
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
import java.util.function.Consumer;

/// A small form of chosen fields of one row, in two columns, with what is wrong with the row above.
final class RowForm extends VBox {
    private final List<FieldInput> inputs = new ArrayList<>();
    private final VBox flaws = new VBox(6);
    private final HBox buttons = new HBox(8);
    private final Button keep;
    private Consumer<Map<String, Optional<Object>>> kept = values -> {};
    private Runnable cancelled = () -> {};

    RowForm(
            Ecosystem ecosystem,
            Kind<?> kind,
            List<Field<?>> fields,
            Map<String, String> texts,
            LocalDate today,
            String title) {
        super(12);
        GridPane grid = new GridPane(12, 10);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        for (int i = 0; i < fields.size(); i++) {
            Field<?> field = fields.get(i);
            FieldInput input =
                    new FieldInput(
                            ecosystem, kind, field, texts.getOrDefault(field.key(), ""), today);
            inputs.add(input);
            grid.add(input, i % 2, i / 2);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(420);
        keep = Buttons.primary(Text.of("record.save"), this::keep);
        keep.setId("keep-row");
        keep.setDefaultButton(true);
        Button cancel = Buttons.plain(Text.of("common.cancel"), () -> cancelled.run());
        buttons.getChildren().addAll(Labels.gap(), cancel, keep);
        getChildren().addAll(Labels.of(title, "subtitle"), flaws, scroll, buttons);
        getStyleClass().add("row-form");
    }

    void onKeep(Consumer<Map<String, Optional<Object>>> then) {
        kept = then;
    }

    void onCancel(Runnable then) {
        cancelled = then;
    }

    void onRemove(Runnable then) {
        Button remove = Buttons.danger(Text.of("common.remove"), then);
        remove.setId("remove-row");
        buttons.getChildren().addFirst(remove);
    }

    void flaw(String words, boolean serious) {
        flaws.getChildren().add(new Notice(serious ? "danger" : "warning", words));
    }

    private void keep() {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        boolean fine = true;
        for (FieldInput input : inputs) {
            Outcome<ValueInput.Input> value = input.value();
            fine &= value.isOk();
            value.optional().ifPresent(v -> values.put(input.field().key(), v.value()));
        }
        if (fine) {
            kept.accept(values);
        }
    }

    /// Only the fields that have a value.
    static Map<String, Object> present(Map<String, Optional<Object>> values) {
        Map<String, Object> present = new LinkedHashMap<>();
        values.forEach((key, value) -> value.ifPresent(v -> present.put(key, v)));
        return present;
    }
}
