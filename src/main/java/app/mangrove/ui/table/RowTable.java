package app.mangrove.ui.table;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

import java.util.List;

/// A table control whose cost while it scrolls does not grow with its rows.
final class RowTable extends TableView<Integer> {
    private int count;
    private Runnable moved = () -> {};

    /// What is to follow when the columns move sideways.
    void onMoved(Runnable follow) {
        moved = follow;
    }

    void setPinned(int columns) {
        count = columns;
        if (getSkin() instanceof RowSkin skin) {
            skin.moved();
            skin.flow().again();
        }
    }

    /// The columns that stay in place, and how far the others have moved.
    Pinned pinned() {
        double shift = getSkin() instanceof RowSkin skin ? skin.flow().side().getValue() : 0;
        List<TableColumn<Integer, ?>> all = getVisibleLeafColumns();
        return new Pinned(all, Math.min(count, all.size()), shift);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RowSkin(this);
    }

    private static final class RowSkin extends TableViewSkin<Integer> {
        private final RowTable table;
        private boolean counting;

        RowSkin(RowTable table) {
            super(table);
            this.table = table;
            flow().side().valueProperty().subscribe((before, now) -> moved());
        }

        private void moved() {
            Pinned pinned = table.pinned();
            for (Node node : table.lookupAll(".column-header")) {
                if (node instanceof TableColumnHeader head
                        && head.getTableColumn() instanceof TableColumn<?, ?> column) {
                    pinned.place(column, head);
                }
            }
            table.moved.run();
        }

        @Override
        protected void layoutChildren(double x, double y, double w, double h) {
            super.layoutChildren(x, y, w, h);
            if (table.count > 0) {
                moved();
            }
        }

        @Override
        protected VirtualFlow<TableRow<Integer>> createVirtualFlow() {
            return new RowFlow();
        }

        private RowFlow flow() {
            return (RowFlow) getVirtualFlow();
        }

        /// The flow is told how many rows its window has; everybody else, how many there are.
        @Override
        protected void updateItemCount() {
            counting = true;
            super.updateItemCount();
            counting = false;
        }

        @Override
        protected int getItemCount() {
            int rows = super.getItemCount();
            return counting ? flow().show(rows) : rows;
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... of) {
            return attribute == AccessibleAttribute.VERTICAL_SCROLLBAR
                    ? flow().bar()
                    : super.queryAccessibleAttribute(attribute, of);
        }
    }
}
