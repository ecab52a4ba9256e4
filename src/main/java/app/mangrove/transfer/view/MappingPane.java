package app.mangrove.transfer.view;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which column of a file fills which field, with the first values beside it.
final class MappingPane extends HBox {
    private final ImportViewModel model;
    private final VBox page = new VBox();
    private int shown;

    MappingPane(ImportViewModel model) {
        this.model = model;
        page.getStyleClass().add("wizard-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        if (model.drafts().size() > 1) {
            getChildren().add(files());
        }
        getChildren().add(scroll);
        model.drafts().subscribe(this::show);
        show();
    }

    private Node files() {
        VBox list = new VBox();
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < model.drafts().size(); i++) {
            int place = i;
            Draft draft = model.drafts().get(i);
            VBox words =
                    new VBox(
                            Labels.of(draft.file().name(), "strong"),
                            Labels.caption(Names.plural(draft.kind())));
            words.getStyleClass().add("side-row");
            ToggleButton entry = new ToggleButton("", words);
            entry.getStyleClass().setAll("side-entry");
            entry.setMaxWidth(Double.MAX_VALUE);
            entry.setToggleGroup(group);
            entry.setSelected(i == shown);
            entry.setAccessibleText(draft.file().name());
            entry.setOnAction(e -> {
                entry.setSelected(true);
                shown = place;
                show();
            });
            list.getChildren().add(entry);
        }
        list.getStyleClass().add("side-scroll");
        return list;
    }

    private void show() {
        if (shown >= model.drafts().size()) {
            return;
        }
        Draft draft = model.drafts().get(shown);
        List<Node> nodes = new ArrayList<>();
        nodes.add(head(draft));
        if (draft.remembered()) {
            nodes.add(new Notice("success", Text.of("import.map.remembered")));
        }
        List<Field<?>> missing = draft.missing(model.ecosystem());
        if (!missing.isEmpty()) {
            String names =
                    String.join(
                            ", ", missing.stream().map(f -> Names.of(draft.kind(), f)).toList());
            nodes.add(new Notice("warning", Text.of("import.map.missing", missing.size(), names)));
        }
        nodes.add(columns(draft));
        nodes.add(constants(draft, missing));
        page.getChildren().setAll(nodes);
    }

    private Node head(Draft draft) {
        ComboBox<Kind<?>> kind =
                Choices.of(
                        Reading.KINDS, draft.kind(), Names::plural, k -> model.useKind(shown, k));
        kind.setId("import-kind");
        List<String> keys = new ArrayList<>(List.of(""));
        keys.addAll(draft.file().columns());
        ComboBox<String> key =
                Choices.of(
                        keys,
                        draft.keyColumn(),
                        column -> column.isEmpty() ? Text.of("import.map.no-key") : column,
                        column -> model.useKey(shown, column));
        key.setId("import-key");
        CheckBox full = new CheckBox(Text.of("import.map.full"));
        full.setSelected(draft.entry().options().full());
        full.setOnAction(e -> model.holdsAll(shown, full.isSelected()));
        HBox row =
                new HBox(
                        24,
                        labelled("import.map.kind", kind),
                        labelled("import.map.key", key),
                        full);
        row.setAlignment(Pos.BOTTOM_LEFT);
        full.setMinHeight(32);
        VBox card =
                new VBox(
                        Labels.cardTitle(draft.file().name()),
                        Labels.caption(FilesPane.facts(draft.file())),
                        row);
        card.getStyleClass().add("card");
        return card;
    }

    private static Node labelled(String key, Node control) {
        Label label = Labels.caption(Text.of(key));
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private Node columns(Draft draft) {
        GridPane grid = new GridPane(16, 6);
        grid.getStyleClass().addAll("card", "mapping-grid");
        for (double percent : new double[] {26, 40, 4, 30}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                Labels.caption(Text.of("import.map.column")),
                Labels.caption(Text.of("import.map.sample")),
                new Label(),
                Labels.caption(Text.of("import.map.field")));
        List<Field<?>> fields = fields(draft);
        for (int c = 0; c < draft.file().columns().size(); c++) {
            String column = draft.file().columns().get(c);
            Field<?> field = draft.fieldOf(column, model.ecosystem()).orElse(null);
            ComboBox<Field<?>> choice =
                    Choices.orNone(
                            fields,
                            field,
                            f -> Names.of(draft.kind(), f),
                            Text.of("import.map.none"),
                            f -> model.map(shown, column, f));
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setAccessibleText(column);
            Icon arrow = Icon.small("fth-arrow-right");
            arrow.setOpacity(field == null ? 0.3 : 1);
            Label name = Labels.of(column, field == null ? "muted" : "strong");
            grid.addRow(c + 1, name, Labels.caption(sample(draft, c)), arrow, choice);
        }
        return grid;
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

    private List<Field<?>> fields(Draft draft) {
        List<Field<?>> fields = new ArrayList<>(model.ecosystem().schema().fields(draft.kind()));
        fields.removeIf(field -> field.key().equals(Kind.KEYS));
        fields.sort(
                Comparator.<Field<?>, Boolean>comparing(field -> !field.isRequired())
                        .thenComparing(field -> Names.of(draft.kind(), field)));
        return fields;
    }

    /// Texts that hold for every row: those that are set, and required fields without a column.
    private Node constants(Draft draft, List<Field<?>> missing) {
        List<Field<?>> fields = new ArrayList<>();
        draft.constants()
                .keySet()
                .forEach(key ->
                        model.ecosystem().schema().field(draft.kind(), key).ifPresent(fields::add));
        fields.addAll(missing);
        VBox box = new VBox(8);
        box.getStyleClass().add("card");
        box.getChildren().add(Labels.cardTitle(Text.of("import.map.constants")));
        fields.forEach(field -> box.getChildren().add(constant(draft, field)));
        box.setVisible(!fields.isEmpty());
        box.setManaged(!fields.isEmpty());
        return box;
    }

    private Node constant(Draft draft, Field<?> field) {
        Label name = Labels.of(Names.of(draft.kind(), field));
        name.setMinWidth(180);
        String now = draft.constants().getOrDefault(field.key(), "");
        Node input;
        if (field.choices().isEmpty()) {
            TextField text = new TextField(now);
            text.setOnAction(e -> model.setAll(shown, field, text.getText().strip()));
            text.focusedProperty()
                    .subscribe((before, is) -> {
                        if (Boolean.TRUE.equals(before) && !text.getText().strip().equals(now)) {
                            model.setAll(shown, field, text.getText().strip());
                        }
                    });
            input = text;
        } else {
            input =
                    Choices.of(
                            field.choices(),
                            now,
                            choice -> Names.choice(draft.kind(), field, choice),
                            choice -> model.setAll(shown, field, choice));
        }
        HBox row = new HBox(16, name, input);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
