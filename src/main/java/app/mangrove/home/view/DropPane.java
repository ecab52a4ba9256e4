package app.mangrove.home.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.io.File;

/// Where files are dropped, and the way to choose them.
final class DropPane extends VBox {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    DropPane(HomeViewModel model) {
        getStyleClass().addAll("card", "drop-card");
        Label words = Labels.caption(Text.of("home.drop.words"));
        words.setWrapText(true);
        HBox area =
                new HBox(
                        Icon.large("fth-upload"),
                        new VBox(2, Labels.cardTitle(Text.of("home.drop.title")), words));
        area.getStyleClass().add("drop-area");
        Button choose =
                Buttons.small(Text.of("home.drop.choose"), "fth-file-plus", model::chooseImport);
        choose.setId("choose-import");
        getChildren().addAll(area, new HBox(8, choose));
        setOnDragOver(this::over);
        setOnDragEntered(e -> area.pseudoClassStateChanged(ACTIVE, e.getDragboard().hasFiles()));
        setOnDragExited(e -> area.pseudoClassStateChanged(ACTIVE, false));
        setOnDragDropped(e -> {
            model.bringIn(e.getDragboard().getFiles().stream().map(File::toPath).toList());
            e.setDropCompleted(true);
            e.consume();
        });
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }
}
