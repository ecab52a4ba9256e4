package app.mangrove.ui.tile;

/// Where a tile lies on the grid of twelve columns, in cells.
public record Slot(String id, int column, int row, int width, int height) {
    public Slot {
        width = Math.clamp(width, 1, Arrangement.COLUMNS);
        height = Math.max(1, height);
        column = Math.clamp(column, 0, Arrangement.COLUMNS - width);
        row = Math.max(0, row);
    }

    boolean meets(Slot other) {
        return column < other.column + other.width
                && other.column < column + width
                && row < other.row + other.height
                && other.row < row + height;
    }

    Slot at(int newColumn, int newRow) {
        return new Slot(id, newColumn, newRow, width, height);
    }

    int bottom() {
        return row + height;
    }
}
