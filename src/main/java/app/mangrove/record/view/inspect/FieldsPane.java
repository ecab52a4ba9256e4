package app.mangrove.record.view.inspect;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.partner.Person;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Every field of a row; a click on a value edits it, fields without a value are one click away.
final class FieldsPane extends VBox {
    private final InspectorViewModel model;
    private final InspectorViewModel.Shown row;
    private final BiConsumer<Kind<?>, Id> open;
    private boolean all;

    FieldsPane(
            InspectorViewModel model, InspectorViewModel.Shown row, BiConsumer<Kind<?>, Id> open) {
        this.model = model;
        this.row = row;
        this.open = open;
        build(Optional.empty());
    }

    private void build(Optional<Field<?>> editing) {
        FieldGrid grid = new FieldGrid();
        int hidden = 0;
        VBox input = new VBox();
        for (Field<?> field : row.table().fields()) {
            String text = ValueText.of(row.ecosystem(), row.table(), field, row.nr());
            if (editing.filter(f -> f == field).isPresent()) {
                input.getChildren().add(input(field, text));
                grid.field(Names.of(row.kind(), field), input);
            } else if (text.isEmpty() && !all) {
                hidden++;
            } else {
                grid.field(Names.of(row.kind(), field), value(field, text));
            }
        }
        VBox section = InspectorPane.section(Text.of("record.fields"), "", grid);
        if (hidden > 0) {
            section.getChildren()
                    .add(
                            Buttons.link(
                                    Text.of("record.show-empty", hidden),
                                    () -> {
                                        all = true;
                                        build(Optional.empty());
                                    }));
        }
        getChildren().setAll(section);
        if (row.kind() == Person.KIND && model.canWrite()) {
            getChildren().add(erasing());
        }
        if (!input.getChildren().isEmpty()) {
            input.getChildren().getFirst().requestFocus();
        }
    }

    /// What cannot be undone is asked for twice.
    private Node erasing() {
        VBox box = InspectorPane.section("", "");
        Label words = Labels.caption(Text.of("record.erase-words"));
        words.setWrapText(true);
        Button now =
                Buttons.danger(
                        Text.of("record.erase-now"),
                        () ->
                                model.erase(
                                        text -> words.setText(text),
                                        problem -> words.setText(Text.of(problem))));
        now.setId("erase-now");
        Button ask = Buttons.small(Text.of("record.erase"), () -> {});
        ask.setId("erase");
        ask.setOnAction(e -> box.getChildren().setAll(words, now));
        box.getChildren().setAll(ask);
        return box;
    }

    private Node value(Field<?> field, String text) {
        Label label = Labels.of(text.isEmpty() ? "–" : text);
        label.setWrapText(true);
        label.setId("value-" + field.key());
        if (text.isEmpty()) {
            label.getStyleClass().add("muted");
        }
        boolean editable = model.canWrite() && field.type() != FieldType.LINK;
        if (editable) {
            label.setCursor(Cursor.TEXT);
            label.setFocusTraversable(true);
            label.setOnMouseClicked(e -> build(Optional.of(field)));
            label.setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.F2) {
                    build(Optional.of(field));
                    e.consume();
                }
            });
        }
        if (field.type() == FieldType.REF && !text.isEmpty()) {
            Button go =
                    Buttons.quiet(
                            "fth-arrow-up-right",
                            Text.of("record.open", text),
                            () -> follow(field));
            go.setGraphic(Icon.small("fth-arrow-up-right"));
            go.getStyleClass().add("tiny");
            HBox line = new HBox(4, label, go);
            line.getStyleClass().add("reference");
            return line;
        }
        return label;
    }

    private void follow(Field<?> field) {
        int target = row.table().ints(field).at(row.nr());
        if (target != IntSegment.NULL) {
            open.accept(field.target(), row.ecosystem().table(field.target()).id(target));
        }
    }

    private Node input(Field<?> field, String text) {
        FieldInput input = new FieldInput(row.ecosystem(), row.kind(), field, text, model.today());
        input.getChildren().removeFirst();
        Runnable take =
                () -> {
                    if (input.value().isOk()) {
                        Optional<Problem> refused = model.change(field, input.text());
                        if (refused.isEmpty()) {
                            build(Optional.empty());
                        }
                    }
                };
        input.addEventFilter(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        build(Optional.empty());
                        e.consume();
                    } else if (e.getCode() == KeyCode.ENTER && !e.isShiftDown()) {
                        e.consume();
                        take.run();
                    }
                });
        Button ok = Buttons.small(Text.of("record.save"), take);
        ok.setId("field-save");
        Button no = Buttons.small(Text.of("common.cancel"), () -> build(Optional.empty()));
        VBox box = new VBox(4, input, new HBox(4, ok, no));
        box.focusedProperty().subscribe(f -> {});
        input.requestFocus();
        return box;
    }

    /// The fields that are shown, for tests.
    List<String> fields() {
        return row.table().fields().stream().map(Field::key).toList();
    }
}
