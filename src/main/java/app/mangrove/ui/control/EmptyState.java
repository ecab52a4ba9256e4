package app.mangrove.ui.control;

import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands where there is nothing yet: what would be here, and what to do next.
public final class EmptyState extends VBox {
    public EmptyState(String icon, String title, String words, Node... actions) {
        getStyleClass().add("empty-state");
        getChildren().addAll(Icon.huge(icon), Labels.of(title, "subtitle"));
        if (!words.isEmpty()) {
            Label text = Labels.of(words, "words");
            text.setWrapText(true);
            getChildren().add(text);
        }
        if (actions.length > 0) {
            HBox row = new HBox(8, actions);
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }
}
