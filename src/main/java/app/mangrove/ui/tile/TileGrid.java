package app.mangrove.ui.tile;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// A board of twelve columns that stretch with the window; tiles are dragged by their title, or
/// moved with Ctrl and the arrow keys.
public final class TileGrid extends Region {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final double GAP = 16;
    private static final double ROW = 132;
    private static final double WIDE = 860;

    private final ObjectProperty<Arrangement> arrangement =
            new SimpleObjectProperty<>(Arrangement.of());
    private final Map<String, FlatTile> tiles = new LinkedHashMap<>();
    private final Region ghost = new Region();
    private double room;
    private @Nullable String dragged;
    private double grabX;
    private double grabY;

    public TileGrid() {
        getStyleClass().add("tile-grid");
        ghost.getStyleClass().add("tile-ghost");
        ghost.setManaged(false);
        ghost.setVisible(false);
        arrangement.subscribe(this::requestParentAndLayout);
    }

    /// The arrangement; changes when somebody drags, and may be set.
    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /// Shows these tiles by the ids of their slots.
    public void show(Map<String, ? extends FlatTile> newTiles, Arrangement newArrangement) {
        tiles.clear();
        tiles.putAll(newTiles);
        getChildren().setAll(ghost);
        tiles.forEach((id, tile) -> {
            tile.setOnMousePressed(e -> grab(id, tile, e));
            tile.setOnMouseDragged(e -> drag(id, tile, e));
            tile.setOnMouseReleased(e -> drop(id, tile));
            tile.setOnKeyPressed(e -> push(id, e));
            getChildren().add(tile);
        });
        arrangement.set(newArrangement);
    }

    /// The height of the page, so that rows of 120 to 140 px fill it.
    public void fit(double pageHeight) {
        if (room != pageHeight) {
            room = pageHeight;
            requestParentAndLayout();
        }
    }

    private void requestParentAndLayout() {
        requestLayout();
        requestParentLayout();
    }

    private double zoom() {
        return Math.max(1, tiles.values().stream().findFirst().map(TileGrid::zoomOf).orElse(1.0));
    }

    private static double zoomOf(Node tile) {
        return tile.lookup(".card-title") instanceof Label title
                ? title.getFont().getSize() / (tile instanceof KpiTile ? 12 : 14)
                : 1;
    }

    private double rowUnit() {
        double scale = zoom();
        if (room <= 0) {
            return ROW * scale;
        }
        long rows = Math.round((room + GAP) / (ROW * scale + GAP));
        double unit = (room + GAP) / Math.max(1, rows) - GAP;
        return Math.clamp(unit, 120 * scale, 140 * scale);
    }

    private double columnUnit() {
        int columns = columns(getWidth());
        return (inner(getWidth()) - GAP * (columns - 1)) / columns;
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    /// Twelve, or fewer when a column would be too narrow for its words.
    private int columns(double width) {
        double room = inner(width) / zoom();
        return room >= WIDE ? Arrangement.COLUMNS : room >= WIDE / 2 ? 6 : 4;
    }

    private boolean isWide() {
        return columns(getWidth()) == Arrangement.COLUMNS;
    }

    private Arrangement shown(double width) {
        int columns = columns(width);
        Arrangement whole = arrangement.get();
        return columns == Arrangement.COLUMNS ? whole : whole.narrowed(columns);
    }

    @Override
    protected void layoutChildren() {
        for (Slot slot : shown(getWidth()).slots()) {
            FlatTile tile = tiles.get(slot.id());
            if (tile != null && !slot.id().equals(dragged)) {
                place(tile, slot);
            } else if (tile != null) {
                place(ghost, slot);
            }
        }
    }

    private void place(Node node, Slot slot) {
        double column = columnUnit() + GAP;
        double row = rowUnit() + GAP;
        double x = snapPositionX(snappedLeftInset() + slot.column() * column);
        double y = snapPositionY(snappedTopInset() + slot.row() * row);
        node.resizeRelocate(
                x, y, snapSizeX(slot.width() * column - GAP), snapSizeY(slot.height() * row - GAP));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = shown(width > 0 ? width : getWidth()).rows();
        return rows * (rowUnit() + GAP)
                - (rows > 0 ? GAP : 0)
                + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 320;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1184;
    }

    private void grab(String id, FlatTile tile, MouseEvent event) {
        if (isWide() && isHead(event.getTarget(), tile)) {
            dragged = id;
            grabX = event.getX();
            grabY = event.getY();
        }
    }

    private void drag(String id, FlatTile tile, MouseEvent event) {
        if (!id.equals(dragged)) {
            return;
        }
        tile.pseudoClassStateChanged(DRAGGED, true);
        tile.toFront();
        ghost.setVisible(true);
        Point2D here = sceneToLocal(event.getSceneX(), event.getSceneY());
        tile.relocate(here.getX() - grabX, here.getY() - grabY);
        int column =
                (int) Math.round((tile.getLayoutX() - snappedLeftInset()) / (columnUnit() + GAP));
        int row = (int) Math.round((tile.getLayoutY() - snappedTopInset()) / (rowUnit() + GAP));
        Slot now = arrangement.get().find(id).orElseThrow();
        if (now.column() != column || now.row() != row) {
            arrangement.set(arrangement.get().moved(id, column, Math.max(0, row)));
        }
        event.consume();
    }

    private void drop(String id, FlatTile tile) {
        if (id.equals(dragged)) {
            dragged = null;
            ghost.setVisible(false);
            tile.pseudoClassStateChanged(DRAGGED, false);
            requestLayout();
        }
    }

    private void push(String id, KeyEvent key) {
        if (!key.isShortcutDown() || !isWide()) {
            return;
        }
        Slot slot = arrangement.get().find(id).orElseThrow();
        Arrangement now = arrangement.get();
        switch (key.getCode()) {
            case LEFT -> arrangement.set(now.moved(id, slot.column() - 1, slot.row()));
            case RIGHT -> arrangement.set(now.moved(id, slot.column() + 1, slot.row()));
            case UP -> arrangement.set(now.moved(id, slot.column(), slot.row() - 1));
            case DOWN -> arrangement.set(now.moved(id, slot.column(), slot.row() + 1));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private static boolean isHead(Object target, FlatTile tile) {
        Node node = target instanceof Node picked ? picked : tile;
        while (node != tile && node != null) {
            if (node.getStyleClass().contains(FlatTileSkin.HEAD)) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }
}
