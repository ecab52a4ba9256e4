package app.mangrove.transfer.view;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// What a person may rely on when files come in.
final class HelpPane extends GridPane {
    HelpPane() {
        getStyleClass().add("wizard-help");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            getColumnConstraints().add(half);
        }
        add(promise("fth-eye", "import.help.preview"), 0, 0);
        add(promise("fth-key", "import.help.again"), 1, 0);
        add(promise("fth-shield", "import.help.whole"), 0, 1);
        add(promise("fth-rotate-ccw", "import.help.undo"), 1, 1);
    }

    private static Node promise(String icon, String key) {
        Label words = Labels.of(Text.of(key));
        words.setWrapText(true);
        HBox promise = new HBox(12, Labels.iconBox(icon, ""), words);
        promise.setAlignment(Pos.CENTER_LEFT);
        return promise;
    }
}
