package app.mangrove.transfer.view;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a person may rely on when files come in.
final class HelpPane extends VBox {
    HelpPane() {
        super(8);
        getStyleClass().add("wizard-help");
        add("fth-eye", "import.help.preview");
        add("fth-key", "import.help.again");
        add("fth-shield", "import.help.whole");
        add("fth-rotate-ccw", "import.help.undo");
    }

    private void add(String icon, String key) {
        Label words = Labels.caption(Text.of(key));
        words.setWrapText(true);
        getChildren().add(new HBox(10, Icon.of(icon), words));
    }
}
