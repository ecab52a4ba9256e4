package app.mangrove.ui.shell;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Appearance;
import app.mangrove.ui.theme.Density;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The bottom line: states at the left, facts at the right, each opening what it says more.
public final class StatusBar extends HBox {
    private final ObservableList<Node> left = FXCollections.observableArrayList();
    private final ObservableList<Node> right = FXCollections.observableArrayList();

    public StatusBar() {
        getStyleClass().add("status-bar");
        left.subscribe(this::arrange);
        right.subscribe(this::arrange);
    }

    /// Adds a state at the left.
    public StatusBar left(Node item) {
        left.add(item);
        return this;
    }

    /// Adds a fact at the right.
    public StatusBar right(Node item) {
        right.add(item);
        return this;
    }

    /// Adds density and zoom at the right end.
    public StatusBar appearance(Appearance appearance) {
        StatusItem density = new StatusItem("");
        density.setId("density");
        appearance.densityProperty().subscribe(now -> density.setText(Text.of(now.textKey())));
        density.setOnAction(
                e -> appearance.densityProperty().set(other(appearance.densityProperty().get())));
        Button out = zoom("fth-minus", "shell.zoom.out", appearance::zoomOut);
        Button in = zoom("fth-plus", "shell.zoom.in", appearance::zoomIn);
        StatusItem percent = new StatusItem("");
        percent.setId("zoom");
        percent.setAccessibleHelp(Text.of("shell.zoom.reset"));
        appearance
                .zoomProperty()
                .subscribe(now -> percent.setText(Text.formats().percent(now / 100.0, 0)));
        percent.setOnAction(e -> appearance.zoomTo(100));
        HBox zoom = new HBox(out, percent, in);
        zoom.setAlignment(Pos.CENTER);
        return right(density).right(zoom);
    }

    private static Density other(Density density) {
        return density == Density.COMPACT ? Density.COMFORTABLE : Density.COMPACT;
    }

    private static Button zoom(String icon, String key, Runnable run) {
        StatusItem item = new StatusItem("").icon(icon);
        item.setOnAction(e -> run.run());
        Buttons.name(item, Text.of(key));
        return item;
    }

    private void arrange() {
        getChildren().clear();
        add(left);
        getChildren().add(Labels.gap());
        add(right);
    }

    private void add(ObservableList<Node> items) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                getChildren().add(Labels.divider());
            }
            getChildren().add(items.get(i));
        }
    }
}
