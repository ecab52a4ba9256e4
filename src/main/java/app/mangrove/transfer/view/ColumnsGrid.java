package app.mangrove.transfer.view;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The columns of a file with their first values, and the field that each fills.
final class ColumnsGrid extends GridPane {
    private final ImportViewModel model;
    private final Draft made;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String column, Label name, Icon arrow, ComboBox<Field<?>> choice) {}

    ColumnsGrid(ImportViewModel model, int place, Draft draft) {
        this.model = model;
        this.made = draft;
        getStyleClass().addAll("card", "mapping-grid");
        for (double percent : new double[] {24, 40, 4, 32}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            getColumnConstraints().add(column);
        }
        addRow(
                0,
                Labels.caption(Text.of("import.map.column")),
                Labels.caption(Text.of("import.map.sample")),
                new Label(),
                Labels.caption(Text.of("import.map.field")));
        List<Field<?>> fields = fields(draft);
        for (int c = 0; c < draft.file().columns().size(); c++) {
            Line line = line(place, draft, c, fields);
            lines.add(line);
            addRow(c + 1, line.name, Labels.caption(sample(draft, c)), line.arrow, line.choice);
        }
    }

    private Line line(int place, Draft draft, int c, List<Field<?>> fields) {
        String column = draft.file().columns().get(c);
        boolean isKey = column.equals(draft.keyColumn());
        ComboBox<Field<?>> choice =
                Choices.orNone(
                        fields,
                        draft.fieldOf(column, model.ecosystem()).orElse(null),
                        field -> Names.of(draft.kind(), field),
                        Text.of(isKey ? "import.map.key-only" : "import.map.none"),
                        field -> model.map(place, column, field));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(column);
        choice.setId("import-map-" + c);
        Label name = Labels.of(column);
        if (isKey) {
            name.setGraphic(Icon.small("fth-key").styled("accent"));
        }
        return new Line(column, name, Icon.small("fth-arrow-right"), choice);
    }

    /// Whether a mapping can be shown by changing what the boxes say.
    boolean isFor(Draft draft) {
        return draft.file().equals(made.file())
                && draft.kind() == made.kind()
                && draft.keyColumn().equals(made.keyColumn());
    }

    void show(Draft draft) {
        for (Line line : lines) {
            Field<?> field = draft.fieldOf(line.column, model.ecosystem()).orElse(null);
            boolean used = field != null || line.column.equals(draft.keyColumn());
            line.arrow.setOpacity(used ? 1 : 0.3);
            line.name.getStyleClass().removeAll("strong", "muted");
            line.name.getStyleClass().add(used ? "strong" : "muted");
            if (field != line.choice.getValue()) {
                line.choice.setValue(field);
            }
        }
    }

    private static String sample(Draft draft, int column) {
        return String.join(
                " · ",
                draft.sample().get(column).stream()
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .limit(3)
                        .toList());
    }

    /// The required ones first.
    private List<Field<?>> fields(Draft draft) {
        List<Field<?>> fields = new ArrayList<>(model.ecosystem().schema().fields(draft.kind()));
        fields.removeIf(field -> field.key().equals(Kind.KEYS));
        fields.sort(
                Comparator.<Field<?>, Boolean>comparing(field -> !field.isRequired())
                        .thenComparing(field -> Names.of(draft.kind(), field)));
        return fields;
    }
}
