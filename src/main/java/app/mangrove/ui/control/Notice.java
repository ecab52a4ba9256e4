package app.mangrove.ui.control;

import app.mangrove.ui.theme.Icon;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One or two sentences on a tinted ground with an icon, and an action at the right.
public final class Notice extends HBox {
    /// `tone` is one of "", success, warning, danger.
    public Notice(String tone, String words, Node... actions) {
        getStyleClass().add("notice");
        if (!tone.isEmpty()) {
            getStyleClass().add(tone);
        }
        Label text = Labels.of(words);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(icon(tone), text);
        for (Node action : actions) {
            if (action instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        }
        getChildren().addAll(actions);
    }

    private static Icon icon(String tone) {
        return switch (tone) {
            case "success" -> Icon.of("fth-check-circle").styled("good");
            case "warning" -> Icon.of("fth-alert-triangle").styled("attention");
            case "danger" -> Icon.of("fth-alert-octagon").styled("bad");
            default -> Icon.of("fth-info").styled("accent");
        };
    }
}
