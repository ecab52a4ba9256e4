package app.mangrove.ui.table;

import app.mangrove.ui.control.Labels;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import java.util.HashMap;
import java.util.Map;

/// The line under a table that says what it sums; its cells follow the columns and the side scroll.
final class SummaryRow extends Pane {
    private final TableView<Integer> table;
    private final HBox cells = new HBox();
    private Map<String, String> figures = new HashMap<>();

    SummaryRow(TableView<Integer> table) {
        this.table = table;
        getStyleClass().add("summary-row");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().add(cells);
        cells.prefHeightProperty().bind(heightProperty());
        table.getColumns()
                .addListener(
                        (javafx.collections.ListChangeListener<TableColumn<Integer, ?>>)
                                change -> rebind());
        table.skinProperty().subscribe(skin -> follow());
    }

    private void follow() {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                bar.valueProperty().subscribe(value -> cells.setTranslateX(-value.doubleValue()));
            }
        }
    }

    void show(Map<String, String> wanted) {
        figures = new HashMap<>(wanted);
        rebind();
        follow();
    }

    void rebind() {
        cells.getChildren().clear();
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            Label label = Labels.of(figures.getOrDefault(column.getId(), ""));
            if (column.getStyleClass().contains("figure")) {
                label.getStyleClass().add("figure");
                label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            }
            label.minWidthProperty().bind(column.widthProperty());
            label.prefWidthProperty().bind(column.widthProperty());
            label.maxWidthProperty().bind(column.widthProperty());
            label.prefHeightProperty().bind(cells.heightProperty());
            cells.getChildren().add(label);
        }
    }
}
