package app.mangrove.history.view;

import app.mangrove.history.Batch;
import app.mangrove.history.TakeBack;
import app.mangrove.model.Conflict;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.ConflictPane;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands against taking a commit back: what stands on a batch, and the fields that were
/// changed since with the choice between their values.
final class TakeBackPane extends VBox {
    private final HistoryViewModel model;

    TakeBackPane(HistoryViewModel model) {
        super(12);
        this.model = model;
        model.conflictsProperty().subscribe(conflicts -> show());
        model.askedProperty().subscribe(asked -> show());
    }

    private void show() {
        List<Conflict> conflicts = model.conflictsProperty().get();
        Optional<Batch> asked = model.askedProperty().get();
        getChildren().clear();
        asked.ifPresent(batch -> getChildren().add(batch(batch)));
        if (!conflicts.isEmpty()) {
            getChildren().add(conflicts(conflicts));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node conflicts(List<Conflict> conflicts) {
        ConflictPane pane =
                new ConflictPane(
                        model.ecosystem(),
                        conflicts,
                        new ConflictPane.Wording(
                                Text.of("history.conflicts.title", conflicts.size()),
                                Text.of("history.conflicts.words"),
                                Text.of("history.conflicts.earlier"),
                                Text.of("history.conflicts.apply"),
                                Text.of("history.conflicts.keep"),
                                Text.of("history.conflicts.back")),
                        taken -> model.undo(choices(conflicts, taken)),
                        model::dropConflicts);
        pane.getStyleClass().addAll("card", "conflicts");
        return pane;
    }

    private static Map<Conflict, TakeBack.Choice> choices(
            List<Conflict> conflicts, Set<Conflict> taken) {
        Map<Conflict, TakeBack.Choice> choices = new HashMap<>();
        conflicts.forEach(conflict ->
                choices.put(
                        conflict,
                        taken.contains(conflict) ? TakeBack.Choice.BACK : TakeBack.Choice.KEEP));
        return choices;
    }

    private Node batch(Batch batch) {
        VBox card =
                new VBox(
                        8,
                        Labels.cardTitle(
                                Text.of(
                                        "history.batch.title",
                                        batch.commits().size(),
                                        batch.rows())));
        card.getStyleClass().addAll("card", "batch");
        card.setId("batch");
        if (batch.later().isEmpty() && batch.referring().isEmpty()) {
            card.getChildren().add(wrapped(Text.of("history.batch.free")));
        }
        batch.later()
                .forEach(later ->
                        card.getChildren()
                                .add(
                                        wrapped(
                                                Text.of(
                                                        "history.batch.later",
                                                        later.rows(),
                                                        later.entry().number(),
                                                        EntryCell.title(later.entry()),
                                                        later.entry().reason().user()))));
        batch.referring()
                .forEach(referring ->
                        card.getChildren()
                                .add(
                                        wrapped(
                                                Text.of(
                                                        "history.batch.referring",
                                                        referring.rows(),
                                                        Names.of(referring.kind()),
                                                        Names.of(
                                                                referring.kind(),
                                                                referring.field()),
                                                        referring.example()))));
        if (!batch.referring().isEmpty()) {
            card.getChildren().add(wrapped(Text.of("history.batch.stays")));
        }
        Button back = Buttons.primary(Text.of("history.batch.back"), model::undo);
        back.setId("take-back");
        HBox buttons = new HBox(8, Buttons.plain(Text.of("common.cancel"), model::dropBatch), back);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        card.getChildren().add(buttons);
        return card;
    }

    private static Label wrapped(String words) {
        Label label = Labels.of(words);
        label.setWrapText(true);
        return label;
    }
}
