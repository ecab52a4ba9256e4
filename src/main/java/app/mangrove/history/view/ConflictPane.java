package app.mangrove.history.view;

import app.mangrove.history.TakeBack;
import app.mangrove.model.Conflict;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands against taking a commit back: each field that was changed since, with both values
/// and the choice between them.
final class ConflictPane extends VBox {
    private final HistoryViewModel model;
    private final Map<Conflict, TakeBack.Choice> choices = new LinkedHashMap<>();

    ConflictPane(HistoryViewModel model) {
        this.model = model;
        getStyleClass().addAll("card", "conflicts");
        setId("conflicts");
        model.conflictsProperty().subscribe(this::show);
    }

    private void show(List<Conflict> conflicts) {
        choices.clear();
        getChildren().clear();
        setVisible(!conflicts.isEmpty());
        setManaged(!conflicts.isEmpty());
        if (conflicts.isEmpty()) {
            return;
        }
        Label words = Labels.caption(Text.of("history.conflicts.words"));
        words.setWrapText(true);
        getChildren()
                .addAll(
                        Labels.cardTitle(Text.of("history.conflicts.title", conflicts.size())),
                        words);
        conflicts.forEach(conflict -> getChildren().add(line(conflict)));
        HBox buttons =
                new HBox(
                        8,
                        Buttons.plain(Text.of("common.cancel"), model::dropConflicts),
                        Buttons.primary(
                                Text.of("history.conflicts.apply"),
                                () -> model.undo(Map.copyOf(choices))));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(buttons);
    }

    private Node line(Conflict conflict) {
        choices.put(conflict, TakeBack.Choice.KEEP);
        Ecosystem now = model.ecosystem();
        int nr = now.table(conflict.kind()).nr(conflict.id());
        String name = nr == 0 ? conflict.id().toString() : now.name(conflict.kind(), nr);
        Label title = Labels.of(name, "strong");
        Label values = Labels.caption(words(now, conflict));
        values.setWrapText(true);
        VBox text = new VBox(2, title, values);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Segmented<TakeBack.Choice> choice =
                new Segmented<>(
                        List.of(TakeBack.Choice.KEEP, TakeBack.Choice.BACK),
                        TakeBack.Choice.KEEP,
                        option ->
                                Text.of(
                                        option == TakeBack.Choice.KEEP
                                                ? "history.conflicts.keep"
                                                : "history.conflicts.back"));
        choice.setMinWidth(USE_PREF_SIZE);
        choice.valueProperty().subscribe(chosen -> choices.put(conflict, chosen));
        HBox row = new HBox(12, text, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String words(Ecosystem now, Conflict conflict) {
        if (conflict.isRemoval()) {
            return Text.of("history.conflicts.removal", Names.of(conflict.kind()));
        }
        return now.schema()
                .field(conflict.kind(), conflict.field())
                .map(field ->
                        Text.of(
                                "history.conflicts.values",
                                Names.of(conflict.kind(), field),
                                value(now, conflict, field, conflict.now()),
                                value(now, conflict, field, conflict.wanted())))
                .orElse(conflict.field());
    }

    private static String value(
            Ecosystem now, Conflict conflict, Field<?> field, @Nullable Object value) {
        String text = ValueText.of(now, conflict.kind(), field, value);
        return text.isEmpty() ? Text.of("history.no-value") : text;
    }
}
