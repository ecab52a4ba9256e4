package app.mangrove.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A bordered box with a title, a muted remark beside it, actions at the right, and content.
public final class Card extends VBox {
    private final HBox head = new HBox(8);

    public Card(Node... content) {
        getStyleClass().add("card");
        getChildren().addAll(content);
    }

    public Card(String title, String remark, Node... content) {
        this(content);
        head.setAlignment(Pos.CENTER_LEFT);
        Label name = Labels.cardTitle(title);
        name.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(8, name);
        words.setAlignment(Pos.BASELINE_LEFT);
        words.setMaxHeight(USE_PREF_SIZE);
        if (!remark.isEmpty()) {
            words.getChildren().add(Labels.caption(remark));
        }
        head.getChildren().addAll(words, Labels.gap());
        getChildren().addFirst(head);
    }

    /// Adds an action at the right of the title.
    public Card action(Node action) {
        if (action instanceof Region region) {
            region.setMinWidth(USE_PREF_SIZE);
        }
        head.getChildren().add(action);
        return this;
    }

    /// For rows that reach from edge to edge.
    public Card flush() {
        getStyleClass().add("flush");
        head.setPadding(new Insets(0, 16, 8, 16));
        return this;
    }
}
