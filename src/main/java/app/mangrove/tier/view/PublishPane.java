package app.mangrove.tier.view;

import app.mangrove.tier.Impact;
import app.mangrove.tier.draft.Difference;
import app.mangrove.tier.draft.Flaw;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The last look before a draft is published: what it changes, who moves, what is wrong, and a note
/// on why.
final class PublishPane extends VBox {
    PublishPane(TiersViewModel model, Picture picture, Runnable close) {
        super(12);
        String from = Text.formats().any(picture.rules().version().validFrom());
        getChildren()
                .addAll(
                        Labels.of(
                                Text.of("ladder.publish-title", picture.rules().version().name()),
                                "subtitle"),
                        Labels.caption(Text.of("ladder.publish-from", from)));
        for (Flaw flaw : picture.flaws()) {
            getChildren()
                    .add(
                            new Notice(
                                    flaw.serious() ? "danger" : "warning",
                                    Text.of(flaw.problem())));
        }
        getChildren()
                .add(
                        Labels.of(
                                Text.of(
                                        "ladder.who-moves-words",
                                        picture.impact().count(Impact.Way.UP),
                                        picture.impact().count(Impact.Way.DOWN),
                                        picture.impact().count(Impact.Way.STAY))));
        VBox changes = new VBox(4);
        DifferenceWords words = new DifferenceWords(picture);
        for (Difference difference : picture.differences()) {
            words.lines(difference)
                    .forEach(line -> changes.getChildren().add(Labels.of(line, "small-text")));
        }
        if (!changes.getChildren().isEmpty()) {
            ScrollPane scroll = new ScrollPane(changes);
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(160);
            getChildren().add(scroll);
        }
        TextArea note = new TextArea();
        note.setId("publish-note");
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.setPromptText(Text.of("ladder.publish-note"));
        VBox refused = new VBox();
        Button publish =
                Buttons.primary(
                        Text.of("ladder.publish-now"),
                        () ->
                                model.publish(
                                        note.getText(),
                                        close,
                                        reason ->
                                                refused.getChildren()
                                                        .setAll(new Notice("danger", reason))));
        publish.setId("publish-now");
        publish.setDisable(picture.flaws().stream().anyMatch(Flaw::serious));
        Button cancel = Buttons.plain(Text.of("common.cancel"), close);
        getChildren().addAll(note, refused, new HBox(8, Labels.gap(), cancel, publish));
    }
}
