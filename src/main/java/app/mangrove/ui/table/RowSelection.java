package app.mangrove.ui.table;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// Whole rows that are selected, as bits: a million of them are selected as fast as ten.
///
/// The toolkit's own model keeps an object a cell and looks each up among those before it, so that
/// selecting everything took minutes.
final class RowSelection extends TableView.TableViewSelectionModel<Integer> {
    private final Cells cells = new Cells();

    RowSelection(TableView<Integer> table) {
        super(table);
        setSelectionMode(SelectionMode.MULTIPLE);
        getSelectedIndices().addListener((ListChangeListener<Integer>) change -> cells.changed());
    }

    /// The selected rows as positions without a column, made when they are asked for.
    @SuppressWarnings("rawtypes")
    private final class Cells extends ObservableListBase<TablePosition> {
        /// An update, not an addition: who listens looks at its own row again, and nobody keeps a
        /// history of a million positions.
        void changed() {
            beginChange();
            if (!isEmpty()) {
                nextUpdate(0);
            } else {
                nextReplace(0, 0, java.util.List.of());
            }
            endChange();
        }

        @Override
        public TablePosition get(int index) {
            return new TablePosition<>(getTableView(), getSelectedIndices().get(index), null);
        }

        @Override
        public int size() {
            return getSelectedIndices().size();
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }

    @Override
    public boolean isSelected(int row, @Nullable TableColumn<Integer, ?> column) {
        return column == null && isSelected(row);
    }

    @Override
    public void select(int row, @Nullable TableColumn<Integer, ?> column) {
        select(row);
    }

    @Override
    public void clearAndSelect(int row, @Nullable TableColumn<Integer, ?> column) {
        clearAndSelect(row);
    }

    @Override
    public void clearSelection(int row, @Nullable TableColumn<Integer, ?> column) {
        clearSelection(row);
    }

    @Override
    public void selectRange(
            int first,
            @Nullable TableColumnBase<Integer, ?> from,
            int last,
            @Nullable TableColumnBase<Integer, ?> to) {
        int low = Math.min(first, last);
        int high = Math.max(first, last);
        if (low >= 0 && high < getTableView().getItems().size()) {
            selectIndices(high, IntStream.range(low, high).toArray());
        }
    }

    /// There are no cells to go to beside a row.
    @Override
    public void selectLeftCell() {}

    @Override
    public void selectRightCell() {}

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }
}
