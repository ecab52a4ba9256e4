package app.mangrove.ui.tile;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import eu.hansolo.tilesfx.skins.TileSkin;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Lays a tile out as title line and body, dressed by the style sheets alone.
final class FlatTileSkin extends TileSkin {
    /// The class of the title line, by which the grid drags.
    static final String HEAD = "tile-head";

    FlatTileSkin(FlatTile tile) {
        super(tile);
        frame(tile);
    }

    private void frame(FlatTile tile) {
        Label title = Labels.cardTitle("");
        title.textProperty().bind(tile.titleProperty());
        Label remark = Labels.caption("");
        remark.textProperty().bind(tile.textProperty());
        remark.setMinWidth(0);
        remark.managedProperty().bind(remark.textProperty().isNotEmpty());
        title.minWidthProperty()
                .bind(
                        Bindings.when(remark.managedProperty())
                                .then(Region.USE_PREF_SIZE)
                                .otherwise(0.0));
        HBox head = new HBox(title, remark, Labels.gap(), menu(tile));
        head.getStyleClass().add(HEAD);
        StackPane body = new StackPane();
        body.getStyleClass().add("tile-body");
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        tile.graphicProperty().subscribe(graphic -> fill(body, graphic));
        getChildren().setAll(new VBox(head, body));
    }

    private static void fill(StackPane body, @Nullable Node graphic) {
        if (graphic == null) {
            body.getChildren().clear();
        } else {
            body.getChildren().setAll(graphic);
        }
    }

    private static MenuButton menu(FlatTile tile) {
        MenuButton menu = new MenuButton("", Icon.of("fth-more-horizontal"));
        menu.getStyleClass().add("tile-menu");
        menu.setAccessibleText(Text.of("tile.menu.name"));
        Bindings.bindContent(menu.getItems(), tile.menu());
        menu.visibleProperty().bind(Bindings.isNotEmpty(menu.getItems()));
        menu.managedProperty().bind(menu.visibleProperty());
        return menu;
    }

    /// Layout is the frame's; the library would scale everything with the tile.
    @Override
    protected void resize() {}

    @Override
    protected void redraw() {}

    @Override
    protected double computeMaxWidth(
            double height, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    @Override
    protected double computeMaxHeight(
            double width, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }
}
