package app.mangrove.ui.shell;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// One line of the rail: a bar of 3 px when selected, the icon, the name, a count.
final class RailEntry extends ToggleButton {
    private final Screen screen;
    private final Label name;
    private final Label badge = Labels.badge("");
    private final Label corner = Labels.badge("");
    private final Tooltip tip = new Tooltip();
    private final Region gap = Labels.gap();
    private boolean narrow;

    RailEntry(Screen screen) {
        this.screen = screen;
        String title = Text.of(screen.titleKey());
        name = Labels.of(title, "rail-name");
        getStyleClass().setAll("rail-entry");
        setId("rail-" + screen.id());
        setAccessibleText(title);
        tip.setText(title);
        tip.setShowDelay(Duration.millis(150));
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.CENTER_LEFT);
        setGraphic(row());
        screen.badge().ifPresent(count -> count.subscribe(this::count));
        count(screen.badge().map(count -> count.getValue()).orElse(""));
    }

    Screen screen() {
        return screen;
    }

    void narrow(boolean is) {
        narrow = is;
        show(name, !is);
        show(gap, !is);
        setTooltip(is ? tip : null);
        count(badge.getText());
    }

    /// A click on the open entry keeps it open.
    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        } else {
            fireEvent(new ActionEvent());
        }
    }

    private HBox row() {
        Region bar = new Region();
        bar.getStyleClass().add("rail-bar");
        bar.setMaxHeight(Double.MAX_VALUE);
        StackPane icon = new StackPane(Icon.rail(screen.icon()), corner);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        corner.setTranslateX(12);
        corner.setTranslateY(-8);
        HBox fill = new HBox(icon, name, gap, badge);
        fill.getStyleClass().add("rail-fill");
        fill.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(fill, Priority.ALWAYS);
        HBox.setMargin(fill, new Insets(0, 0, 0, 5));
        HBox row = new HBox(bar, fill);
        row.getStyleClass().add("rail-row");
        row.setFillHeight(true);
        row.prefWidthProperty().bind(widthProperty().subtract(8));
        row.prefHeightProperty().bind(heightProperty());
        return row;
    }

    private void count(String text) {
        badge.setText(text);
        corner.setText(text);
        show(badge, !narrow && !text.isEmpty());
        show(corner, narrow && !text.isEmpty());
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
