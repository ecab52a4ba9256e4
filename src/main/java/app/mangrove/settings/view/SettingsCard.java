package app.mangrove.settings.view;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.Fuzzy;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One group of settings: what each is and what it does at the left, the choice at the right.
final class SettingsCard extends VBox {
    private final String title;
    private final Map<Node, String> rows = new LinkedHashMap<>();

    SettingsCard(String titleKey) {
        title = Text.of(titleKey);
        getStyleClass().addAll("card", "settings-card");
        getChildren().add(Labels.cardTitle(title));
    }

    /// Adds a setting; the texts are `KEY` and, when there is more to say, `KEY.words`.
    SettingsCard row(String key, Node control) {
        Label name = Labels.of(Text.of(key));
        name.setLabelFor(control);
        VBox words = new VBox(2, name);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(USE_PREF_SIZE);
        words.setPrefWidth(260);
        words.setMaxWidth(260);
        String more = Text.find(key + ".words").orElse("");
        if (!more.isEmpty()) {
            Label explained = Labels.caption(more);
            explained.setWrapText(true);
            words.getChildren().add(explained);
        }
        HBox.setHgrow(control, control instanceof Label ? Priority.ALWAYS : Priority.NEVER);
        HBox row = new HBox(24, words, control);
        row.setAlignment(Pos.CENTER_LEFT);
        rows.put(row, name.getText() + " " + more);
        getChildren().add(row);
        return this;
    }

    /// Shows only the settings whose words fit what was typed.
    void narrow(String typed) {
        boolean whole = typed.isEmpty() || Fuzzy.score(typed, title) >= 600;
        boolean any = false;
        for (Map.Entry<Node, String> row : rows.entrySet()) {
            boolean fits = whole || row.getValue().toLowerCase(locale()).contains(lower(typed));
            row.getKey().setVisible(fits);
            row.getKey().setManaged(fits);
            any |= fits;
        }
        setVisible(any);
        setManaged(any);
    }

    private static Locale locale() {
        return Text.formats().locale();
    }

    private static String lower(String text) {
        return text.toLowerCase(locale());
    }
}
