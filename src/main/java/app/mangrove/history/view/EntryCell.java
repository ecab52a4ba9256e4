package app.mangrove.history.view;

import app.mangrove.model.LogEntry;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One commit in the list; its nodes are made once.
final class EntryCell extends ListCell<LogEntry> {
    private static final int NAMED = 3;

    private final StackPane mark = new StackPane();
    private final Label title = Labels.of("", "strong");
    private final Label line = Labels.caption("");
    private final Label when = Labels.caption("");
    private final Label undone = Labels.pill(Text.of("history.undone"), "");
    private final HBox row;

    EntryCell() {
        VBox words = new VBox(1, title, line);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        when.setMinWidth(Label.USE_PREF_SIZE);
        undone.setMinWidth(Label.USE_PREF_SIZE);
        VBox end = new VBox(2, when, undone);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(VBox.USE_PREF_SIZE);
        row = new HBox(12, mark, words, Labels.gap(), end);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LogEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        mark.getChildren().setAll(Icon.of(icon(entry)));
        title.setText(title(entry));
        line.setText(Text.of("history.line", entry.reason().user(), counts(entry)));
        when.setText(Text.formats().dates().moment(entry.time()));
        undone.setVisible(entry.undoneBy() != 0);
        undone.setManaged(entry.undoneBy() != 0);
        setGraphic(row);
        setAccessibleText(title.getText() + ", " + line.getText());
    }

    /// The reason in words; an undo names what it took back.
    static String title(LogEntry entry) {
        String text = entry.reason().text();
        if (entry.reason().undoes() != 0) {
            return Text.of("history.undo-of", text.isEmpty() ? "" + entry.reason().undoes() : text);
        }
        return text.isEmpty() ? Text.of("history.commit", entry.number()) : text;
    }

    static String icon(LogEntry entry) {
        if (entry.reason().undoes() != 0) {
            return "fth-rotate-ccw";
        }
        return switch (entry.reason().source()) {
            case USER -> "fth-edit-2";
            case IMPORT -> "fth-upload";
            case SYNC -> "fth-refresh-cw";
            case RULE -> "fth-zap";
            case PROMOTION -> "fth-git-branch";
            case MIGRATION -> "fth-database";
            case ERASURE -> "fth-user-x";
        };
    }

    /// "12 partners, 3 roles", the biggest first.
    static String counts(LogEntry entry) {
        String named =
                entry.counts().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(NAMED)
                        .map(count -> count(count.getKey(), count.getValue()))
                        .collect(Collectors.joining(", "));
        int rest = entry.counts().size() - NAMED;
        return rest > 0 ? Text.of("history.and-more", named, rest) : named;
    }

    static String count(String kind, int rows) {
        Locale locale = Text.formats().locale();
        String name = rows == 1 ? Text.of("kind." + kind) : Text.of("kind." + kind + ".plural");
        // German writes nouns with a capital, English does so only at the start.
        String word = locale.getLanguage().equals("de") ? name : name.toLowerCase(locale);
        return Text.formats().number(rows) + "\u00a0" + word;
    }
}
