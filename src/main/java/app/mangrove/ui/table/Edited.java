package app.mangrove.ui.table;

import app.mangrove.base.outcome.Problem;

import java.util.Optional;

/// What happens with a text typed into a cell.
@FunctionalInterface
public interface Edited {
    /// Takes the text of a row's column, or says why not; the cell then stays open.
    Optional<Problem> accept(int nr, ColumnSpec column, String text);
}
