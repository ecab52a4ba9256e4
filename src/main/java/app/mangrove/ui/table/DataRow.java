package app.mangrove.ui.table;

import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;

import java.util.HashMap;
import java.util.Map;

/// A row of a table, whose frozen cells stay at the left while the others move sideways.
///
/// It has a style class of its own: the themes' rules for `table-row-cell` tell odd rows from even
/// ones, so that a row that is used for another would have all its cells styled anew.
final class DataRow extends TableRow<Integer> {
    private final DataTable table;
    private final Map<TableColumn<Integer, ?>, ValueCell> cells = new HashMap<>();

    DataRow(DataTable table) {
        this.table = table;
        getStyleClass().setAll("cell", "data-row");
    }

    /// A cell says that it is one of this row's; the skin lets go of those out of sight.
    void has(ValueCell cell) {
        cells.put(cell.getTableColumn(), cell);
    }

    void reread() {
        cells.values().forEach(ValueCell::reread);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new DataRowSkin(this);
    }

    private static final class DataRowSkin extends TableRowSkin<Integer> {
        private final DataRow row;

        DataRowSkin(DataRow row) {
            super(row);
            this.row = row;
        }

        @Override
        protected void layoutChildren(double x, double y, double w, double h) {
            super.layoutChildren(x, y, w, h);
            Pinned pinned = row.table.pinned();
            row.cells.keySet().retainAll(pinned.all());
            double left = x;
            for (TableColumn<Integer, ?> column : pinned.columns()) {
                ValueCell cell = row.cells.get(column);
                if (cell != null) {
                    if (cell.getParent() == null) {
                        getChildren().add(cell);
                    }
                    cell.resizeRelocate(left, 0, snapSizeX(column.getWidth()), h);
                }
                left += snapSizeX(column.getWidth());
            }
            row.cells.forEach((column, cell) -> pinned.place(column, cell));
        }
    }
}
