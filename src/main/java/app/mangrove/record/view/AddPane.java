package app.mangrove.record.view;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.record.view.inspect.RecordInspector;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The form of a new row, in the inspector: required fields first, then what the table shows.
final class AddPane extends VBox {
    private static final int MOST_FIELDS = 12;
    private final RecordsViewModel model;
    private final List<FieldInput> inputs = new ArrayList<>();

    static void open(Node table, RecordsViewModel model, RecordInspector inspector) {
        AddPane pane = new AddPane(model, inspector);
        inspector.showForm(pane);
        pane.inputs.getFirst().requestFocus();
    }

    private AddPane(RecordsViewModel model, RecordInspector inspector) {
        super(12);
        this.model = model;
        getStyleClass().add("inspector-section");
        getChildren().add(Labels.of(Text.of("record.add." + model.kind().key()), "subtitle"));
        for (Field<?> field : fields()) {
            FieldInput input =
                    new FieldInput(
                            model.ecosystem(),
                            model.kind(),
                            field,
                            suggestion(field),
                            model.editing.today());
            inputs.add(input);
            getChildren().add(input);
        }
        Button add = Buttons.primary(Text.of("record.add-now"), () -> add(inspector));
        add.setId("add-now");
        Button cancel = Buttons.plain(Text.of("common.cancel"), inspector::closeForm);
        getChildren().add(new HBox(8, Labels.gap(), cancel, add));
    }

    private List<Field<?>> fields() {
        List<Field<?>> all = model.ecosystem().schema().fields(model.kind());
        List<Field<?>> wanted = new ArrayList<>(all.stream().filter(Field::isRequired).toList());
        List<String> shown = model.page().columns();
        all.stream()
                .filter(f ->
                        !f.isRequired() && shown.contains(f.key()) && f.type() != FieldType.LINK)
                .forEach(wanted::add);
        all.stream()
                .filter(f -> f.key().equals("currency") && !wanted.contains(f))
                .forEach(wanted::add);
        return wanted.stream().limit(MOST_FIELDS).toList();
    }

    private String suggestion(Field<?> field) {
        return field.type() == FieldType.CHOICE && field.isRequired()
                ? Names.choice(model.kind(), field, field.choices().getFirst())
                : "";
    }

    private void add(RecordInspector inspector) {
        Map<String, Object> values = new LinkedHashMap<>();
        boolean fine = true;
        for (FieldInput input : inputs) {
            Outcome<ValueInput.Input> value = input.value();
            fine &= value.isOk();
            value.optional()
                    .flatMap(ValueInput.Input::value)
                    .ifPresent(v -> values.put(input.field().key(), v));
        }
        if (fine) {
            inspector.follow(model.add(values));
        }
    }
}
