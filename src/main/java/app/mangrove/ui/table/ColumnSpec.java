package app.mangrove.ui.table;

import app.mangrove.model.Field;

import java.util.Optional;

/// What a column shows of a row, and how wide.
public interface ColumnSpec {
    /// Stable; part of saved views.
    String key();

    String title();

    /// Whether it holds figures, which stand at the right.
    boolean isFigure();

    /// Preferred width in pixels at normal zoom.
    double width();

    /// What stands in the cell; empty for nothing.
    String text(Rows rows, int nr);

    /// A colour class for the small square before the text, such as `sequence-3`; empty for none.
    default String swatch(Rows rows, int nr) {
        return "";
    }

    /// A style class of the cell, such as `muted` or `strong`; empty for none.
    default String tone() {
        return "";
    }

    /// Whether what stands in the cell of a row steps back, because it does not count.
    default boolean isMuted(Rows rows, int nr) {
        return false;
    }

    /// The field that an edit in the cell changes, if it may be edited.
    default Optional<Field<?>> editable() {
        return Optional.empty();
    }
}
