package app.mangrove.home.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;

/// Workspaces that were open: a click opens one, the star pins it.
final class RecentPane extends StackPane {
    private static final int SHOWN = 5;

    private final HomeViewModel model;
    private final VBox rows = new VBox();

    RecentPane(HomeViewModel model) {
        this.model = model;
        Button open =
                Buttons.small(Text.of("home.recent.open"), "fth-folder", model::chooseWorkspace);
        open.setId("open-workspace");
        getChildren().add(new Card(Text.of("home.recent.title"), "", rows).flush().action(open));
        model.recents().subscribe(this::show);
        show();
    }

    private void show() {
        rows.getChildren().clear();
        int shown = Math.min(SHOWN, model.recents().size());
        for (int i = 0; i < shown; i++) {
            rows.getChildren().add(row(model.recents().get(i), i == shown - 1));
        }
        if (shown == 0) {
            HBox none = new HBox(Labels.caption(Text.of("home.recent.none")));
            none.getStyleClass().addAll("list-row", "last");
            rows.getChildren().add(none);
        }
    }

    private Node row(Desk.RecentRow recent, boolean last) {
        Label name = Labels.of(recent.name(), "strong");
        Label where = Labels.caption(recent.present() ? shorten(recent.file()) : missing());
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.setTooltip(new Tooltip(recent.file().toString()));
        VBox words = new VBox(name, where);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label when =
                Labels.caption(
                        Text.formats().dates().ago(recent.opened(), model.now(), model.zone()));
        when.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(Icon.of("fth-file"), words, when, star(recent));
        row.getStyleClass().addAll("list-row", "recent-row");
        if (last) {
            row.getStyleClass().add("last");
        }
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(recent.name());
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                model.openRecent(recent.file());
            }
        });
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                model.openRecent(recent.file());
                e.consume();
            }
        });
        MenuItem forget = new MenuItem(Text.of("home.recent.forget"));
        forget.setOnAction(e -> model.forget(recent.file()));
        ContextMenu menu = new ContextMenu(forget);
        row.setOnContextMenuRequested(e -> menu.show(row, e.getScreenX(), e.getScreenY()));
        return row;
    }

    private Button star(Desk.RecentRow recent) {
        String name = Text.of(recent.pinned() ? "home.recent.unpin" : "home.recent.pin");
        Button star =
                Buttons.quiet("fth-star", name, () -> model.pin(recent.file(), !recent.pinned()));
        star.getStyleClass().add(recent.pinned() ? "star-on" : "star-off");
        return star;
    }

    private static String missing() {
        return Text.of("home.recent.missing");
    }

    private static String shorten(Path file) {
        String text = file.toString();
        String home = System.getProperty("user.home", "");
        return !home.isEmpty() && text.startsWith(home)
                ? "~" + text.substring(home.length())
                : text;
    }
}
