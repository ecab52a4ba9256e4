package app.mangrove.ui.table;

import javafx.scene.control.TableRow;

/// A row of a table.
///
/// It has a style class of its own: the themes' rules for `table-row-cell` tell odd rows from even
/// ones, so that a row that is used for another would have all its cells styled anew.
final class DataRow extends TableRow<Integer> {
    DataRow() {
        getStyleClass().setAll("cell", "data-row");
    }
}
