package app.mangrove.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names at the left, values at the right, as an inspector shows the fields of a record.
public final class FieldGrid extends GridPane {
    private int row;

    public FieldGrid() {
        getStyleClass().add("field-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(36);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    public FieldGrid field(String name, String value) {
        Label text = new Label(value);
        text.setWrapText(true);
        return field(name, text);
    }

    public FieldGrid field(String name, Node value) {
        Label label = Labels.of(name, "muted");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setLabelFor(value);
        add(label, 0, row);
        add(value, 1, row++);
        return this;
    }
}
