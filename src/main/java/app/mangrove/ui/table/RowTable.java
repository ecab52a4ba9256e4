package app.mangrove.ui.table;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// A table control whose cost while it scrolls does not grow with its rows.
final class RowTable extends TableView<Integer> {
    @Override
    protected Skin<?> createDefaultSkin() {
        return new RowSkin(this);
    }

    private static final class RowSkin extends TableViewSkin<Integer> {
        private boolean counting;

        RowSkin(RowTable table) {
            super(table);
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
