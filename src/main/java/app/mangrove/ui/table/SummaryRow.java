package app.mangrove.ui.table;

import app.mangrove.ui.control.Labels;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import java.util.HashMap;
import java.util.List;
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
    }

    /// Moves with the columns, except for those that stay in place.
    void follow(Pinned pinned) {
        cells.setTranslateX(-pinned.shift());
        for (Node cell : cells.getChildren()) {
            pinned.place((TableColumn<?, ?>) cell.getUserData(), cell);
        }
    }

    void show(Map<String, String> wanted) {
        figures = new HashMap<>(wanted);
        rebind();
    }

    /// A figure may reach over the empty cells at its right, so that it is not cut off.
    void rebind() {
        cells.getChildren().clear();
        List<TableColumn<Integer, ?>> columns = table.getColumns();
        int i = 0;
        while (i < columns.size()) {
            int start = i;
            Label label = Labels.of(figures.getOrDefault(columns.get(i).getId(), ""));
            boolean figure = columns.get(i).getStyleClass().contains("figure");
            int end = i + 1;
            while (!figure && end < columns.size() && figure(columns.get(end)).isEmpty()) {
                end++;
            }
            if (figure) {
                label.getStyleClass().add("figure");
                label.setAlignment(Pos.CENTER_RIGHT);
            }
            DoubleBinding width = width(columns.subList(i, end));
            label.minWidthProperty().bind(width);
            label.prefWidthProperty().bind(width);
            label.maxWidthProperty().bind(width);
            label.prefHeightProperty().bind(cells.heightProperty());
            label.setUserData(columns.get(start));
            cells.getChildren().add(label);
            i = end;
        }
    }

    private String figure(TableColumn<Integer, ?> column) {
        return figures.getOrDefault(column.getId(), "");
    }

    private static DoubleBinding width(List<TableColumn<Integer, ?>> columns) {
        Observable[] widths =
                columns.stream().map(TableColumn::widthProperty).toArray(Observable[]::new);
        List<TableColumn<Integer, ?>> own = List.copyOf(columns);
        return Bindings.createDoubleBinding(
                () -> own.stream().mapToDouble(TableColumn::getWidth).sum(), widths);
    }
}
