package app.mangrove.ui.shell;

import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.theme.Icon;

import javafx.scene.Node;
import javafx.scene.control.Button;

import java.util.function.Supplier;

/// A few words of the status bar with an icon; a click opens more.
public final class StatusItem extends Button {
    public StatusItem(String text) {
        super(text);
        getStyleClass().setAll("status-item");
    }

    public StatusItem icon(String icon) {
        setGraphic(Icon.small(icon));
        return this;
    }

    /// Icon, words and tone ("", good or attention) at once, as the state changes.
    public void state(String icon, String text, String tone) {
        setGraphic(Icon.small(icon));
        setText(text);
        getStyleClass().removeAll("good", "attention");
        if (!tone.isEmpty()) {
            getStyleClass().add(tone);
        }
    }

    /// Opens a popover with what the supplier makes at each click.
    public StatusItem opens(Supplier<? extends Node> content) {
        setOnAction(e -> Popovers.showNarrow(this, content.get()));
        return this;
    }
}
