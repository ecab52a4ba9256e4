package app.mangrove.ui.table;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;

import java.util.List;

/// The columns that stay in place, and how far the others have moved.
record Pinned(List<TableColumn<Integer, ?>> all, int count, double shift) {
    static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");
    static final PseudoClass EDGE = PseudoClass.getPseudoClass("frozen-edge");

    List<TableColumn<Integer, ?>> columns() {
        return all.subList(0, count);
    }

    /// Lays a node of a column over those that move below it.
    void place(TableColumn<?, ?> column, Node node) {
        int at = all.indexOf(column);
        boolean frozen = at >= 0 && at < count;
        node.setTranslateX(frozen ? shift : 0);
        node.setViewOrder(frozen ? -1 : 0);
        node.pseudoClassStateChanged(FROZEN, frozen && shift > 0);
        node.pseudoClassStateChanged(EDGE, frozen && shift > 0 && at == count - 1);
    }
}
