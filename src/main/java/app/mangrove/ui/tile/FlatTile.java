package app.mangrove.ui.tile;

import app.mangrove.ui.chart.ChartCanvas;
import app.mangrove.ui.chart.ChartTableView;
import app.mangrove.ui.chart.Png;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Appearance;
import app.mangrove.ui.theme.Icon;

import eu.hansolo.tilesfx.Tile;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Skin;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// A tile of a dashboard: a title with a remark, a menu, and any content, drawn flat by our skin.
///
/// TilesFX keeps the tile's title, text and graphic; sizes and colours come from the style sheets,
/// so that one type scale holds over the whole board.
public class FlatTile extends Tile {
    /// Where exported files go; the application shows a file dialog.
    @FunctionalInterface
    public interface Exports {
        void save(String name, String extension, byte[] content);
    }

    private final ObservableList<MenuItem> menu = FXCollections.observableArrayList();

    public FlatTile(String id, String title, String remark) {
        super(SkinType.CUSTOM);
        setId("tile-" + id);
        setTitle(title);
        setText(remark);
        setAnimated(!Appearance.isMotionReduced());
        getStyleClass().setAll("tile-frame");
        setFocusTraversable(true);
        setAccessibleText(title + ", " + remark);
    }

    /// Shows any node.
    public FlatTile content(Node node) {
        setGraphic(node);
        return this;
    }

    /// Shows a chart, with what every chart can do in the menu.
    public FlatTile chart(ChartCanvas chart, Exports exports) {
        return chart(chart, chart, exports);
    }

    /// Shows a node that holds a chart and more, with the chart's entries in the menu.
    public FlatTile chart(Node content, ChartCanvas chart, Exports exports) {
        setGraphic(content);
        chart.name(getTitle());
        MenuItem asTable = item("tile.menu.table", "fth-list", () -> {});
        asTable.setOnAction(e -> {
            boolean table = getGraphic() == content;
            setGraphic(table ? new ChartTableView(chart.table()) : content);
            asTable.setText(Text.of(table ? "tile.menu.chart" : "tile.menu.table"));
        });
        String name = getTitle();
        menu.addAll(
                asTable,
                item("tile.menu.copy", "fth-copy", () -> copy(chart.table().tsv())),
                item(
                        "tile.menu.png",
                        "fth-image",
                        () -> exports.save(name, "png", Png.of(chart.image(2)))),
                item(
                        "tile.menu.svg",
                        "fth-image",
                        () ->
                                exports.save(
                                        name,
                                        "svg",
                                        chart.svg().getBytes(StandardCharsets.UTF_8))));
        return this;
    }

    /// Adds "Why this number?" as the first entry.
    public FlatTile explain(Runnable why) {
        menu.addFirst(item("tile.menu.explain", "fth-help-circle", why));
        return this;
    }

    /// Adds an entry that removes the tile.
    public FlatTile removable(Runnable remove) {
        menu.add(item("common.remove", "fth-x", remove));
        return this;
    }

    /// Adds an entry of its own.
    public FlatTile entry(String textKey, String icon, Runnable run) {
        menu.add(item(textKey, icon, run));
        return this;
    }

    /// What the menu at the right of the title holds; empty, and there is no menu.
    public final ObservableList<MenuItem> menu() {
        return menu;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new FlatTileSkin(this);
    }

    /// None: the sheet of the library would dress the tile in its own colours.
    @Override
    public @Nullable String getUserAgentStylesheet() {
        return null;
    }

    private static MenuItem item(String textKey, String icon, Runnable run) {
        MenuItem item = new MenuItem(Text.of(textKey), Icon.small(icon));
        item.setOnAction(e -> run.run());
        return item;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
