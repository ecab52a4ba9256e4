package app.mangrove.incentive.view.design;

import app.mangrove.incentive.view.board.Board;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The last look before a draft pays: what is wrong, what it changes, and a note on why.
final class PublishPane extends VBox {
    PublishPane(DesignViewModel model, Board board, Runnable close) {
        super(12);
        getChildren()
                .addAll(
                        Labels.of(Text.of("design.publish-title", board.row().name()), "subtitle"),
                        Labels.caption(Text.of("design.publish-from", board.shown().validFrom())));
        board.flaws().forEach(flaw -> getChildren().add(new Notice("danger", Text.of(flaw))));
        if (board.base().isPresent()) {
            ScrollPane scroll = new ScrollPane(WordsPane.changes(board));
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(180);
            getChildren().add(scroll);
        }
        TextArea note = new TextArea(board.shown().note() == null ? "" : board.shown().note());
        note.setId("publish-note");
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.setPromptText(Text.of("design.publish-note"));
        VBox refused = new VBox();
        Button publish =
                Buttons.primary(
                        Text.of("design.publish-now"),
                        () ->
                                model.publish(
                                        note.getText(),
                                        close,
                                        reason ->
                                                refused.getChildren()
                                                        .setAll(new Notice("danger", reason))));
        publish.setId("publish-now");
        publish.setDisable(!board.flaws().isEmpty());
        Button cancel = Buttons.plain(Text.of("common.cancel"), close);
        getChildren().addAll(note, refused, new HBox(8, Labels.gap(), cancel, publish));
    }
}
