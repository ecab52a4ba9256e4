package app.mangrove.record.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.controlsfx.control.PopOver;

import java.util.function.Consumer;

/// Asks for a name in a small popover.
final class NamePane {
    private NamePane() {}

    static void ask(Node owner, String title, String suggestion, Consumer<String> take) {
        TextField name = new TextField(suggestion);
        name.setId("name-input");
        PopOver[] popover = new PopOver[1];
        Runnable accept =
                () -> {
                    if (!name.getText().isBlank()) {
                        popover[0].hide();
                        take.accept(name.getText().strip());
                    }
                };
        Button ok = Buttons.primary(Text.of("record.save"), accept);
        ok.disableProperty().bind(name.textProperty().map(String::isBlank));
        name.setOnAction(e -> accept.run());
        popover[0] =
                Popovers.showNarrow(
                        owner, Labels.cardTitle(title), name, new HBox(8, Labels.gap(), ok));
        name.requestFocus();
    }
}
