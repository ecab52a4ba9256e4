package app.mangrove.record.view.inspect;

import app.mangrove.model.Field;
import app.mangrove.model.HistoryStep;
import app.mangrove.model.Touched;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// What happened to a row, newest first: when, who, which fields from what to what; each can be
/// taken back.
final class HistoryPane extends VBox {
    private final InspectorViewModel model;
    private final InspectorViewModel.Shown row;

    HistoryPane(InspectorViewModel model, InspectorViewModel.Shown row) {
        this.model = model;
        this.row = row;
        VBox section = InspectorPane.section(Text.of("record.history"), "");
        model.historyProperty().get().forEach(step -> section.getChildren().add(step(step)));
        getChildren().setAll(section);
    }

    private Node step(HistoryStep step) {
        var dates = Text.formats().dates();
        HBox head =
                new HBox(
                        8,
                        Labels.of(dates.moment(step.commit().time()), "strong"),
                        Labels.caption(step.commit().reason().user()),
                        Labels.gap());
        if (model.canWrite() && step.commit().undoneBy() == 0) {
            head.getChildren().add(Buttons.link(Text.of("common.undo"), () -> model.undo(step)));
        }
        VBox box = new VBox(2, head, wrapped(step.commit().reason().text(), "caption"));
        box.getStyleClass().add("history-step");
        if (step.type() == Touched.Type.CHANGED) {
            step.after()
                    .keySet()
                    .forEach(key -> {
                        Optional<Field<?>> field = row.ecosystem().schema().field(row.kind(), key);
                        field.ifPresent(f -> box.getChildren().add(change(step, f)));
                    });
        }
        return box;
    }

    private Node change(HistoryStep step, Field<?> field) {
        return wrapped(
                Text.of(
                        "record.from-to",
                        Names.of(row.kind(), field),
                        shown(field, step.before().get(field.key())),
                        shown(field, step.after().get(field.key()))),
                "");
    }

    private String shown(Field<?> field, @org.jspecify.annotations.Nullable Object value) {
        String text = ValueText.of(row.ecosystem(), row.kind(), field, value);
        return text.isEmpty() ? Text.of("record.no-value") : text;
    }

    private static Label wrapped(String text, String style) {
        Label label = style.isEmpty() ? Labels.of(text) : Labels.of(text, style);
        label.setWrapText(true);
        return label;
    }
}
