package app.mangrove.transfer.view;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Which column of a file fills which field, with the first values beside it.
final class MappingPane extends HBox {
    private final ImportViewModel model;
    private final VBox page = new VBox();
    private @Nullable ColumnsGrid grid;
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

    void show() {
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
        if (grid == null || !grid.isFor(draft)) {
            grid = new ColumnsGrid(model, shown, draft);
        }
        grid.show(draft);
        nodes.add(grid);
        nodes.add(constants(draft, missing));
        keep(nodes);
    }

    /// A box that a person is just choosing from stays in the window.
    private void keep(List<Node> nodes) {
        page.getChildren().removeIf(node -> !nodes.contains(node));
        for (int i = 0; i < nodes.size(); i++) {
            if (i >= page.getChildren().size() || page.getChildren().get(i) != nodes.get(i)) {
                page.getChildren().add(i, nodes.get(i));
            }
        }
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
        full.setId("import-full");
        return new Card(draft.file().name(), FilesPane.facts(draft.file()), row);
    }

    private static Node labelled(String key, Node control) {
        Label label = Labels.caption(Text.of(key));
        label.setLabelFor(control);
        return new VBox(4, label, control);
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
