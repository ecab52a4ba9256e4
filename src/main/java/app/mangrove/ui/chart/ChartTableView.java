package app.mangrove.ui.chart;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;

/// Shows a chart's table.
public final class ChartTableView extends TableView<List<String>> {
    public ChartTableView(ChartTable table) {
        getStyleClass().add("chart-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        for (int i = 0; i < table.head().size(); i++) {
            int at = i;
            TableColumn<List<String>, String> column = new TableColumn<>(table.head().get(i));
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(at)));
            column.setSortable(false);
            if (i > 0) {
                column.getStyleClass().add("figure");
            }
            getColumns().add(column);
        }
        setItems(FXCollections.observableArrayList(table.rows()));
    }
}
