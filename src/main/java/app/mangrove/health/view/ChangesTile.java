package app.mangrove.health.view;

import app.mangrove.model.LogEntry;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.tile.FlatTile;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/// The last commits: what, who, when; the whole log is one click away.
final class ChangesTile {
    private final Supplier<List<LogEntry>> changes;
    private final Runnable history;
    private final Supplier<Instant> now;
    private final ZoneId zone;

    ChangesTile(
            Supplier<List<LogEntry>> changes,
            Runnable history,
            Supplier<Instant> now,
            ZoneId zone) {
        this.changes = changes;
        this.history = history;
        this.now = now;
        this.zone = zone;
    }

    FlatTile tile() {
        VBox list = new VBox();
        list.getStyleClass().add("change-list");
        for (LogEntry entry : changes.get()) {
            Button words = Buttons.link(entry.reason().text(), history);
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line =
                    new HBox(
                            8,
                            words,
                            Labels.caption(entry.reason().user()),
                            Labels.caption(
                                    Text.formats().dates().ago(entry.time(), now.get(), zone)));
            line.getStyleClass().add("list-row");
            list.getChildren().add(line);
        }
        if (!list.getChildren().isEmpty()) {
            list.getChildren().getLast().getStyleClass().add("last");
        } else {
            list.getChildren().add(Labels.caption(Text.of("dashboard.no-changes")));
        }
        return new FlatTile("changes", Text.of("dashboard.changes"), "")
                .content(list)
                .entry("dashboard.history", "fth-clock", history);
    }
}
