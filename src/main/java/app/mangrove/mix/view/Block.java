package app.mangrove.mix.view;

import app.mangrove.mix.cell.Cell;

import java.util.LinkedHashMap;
import java.util.Map;

/// The cells that are chosen in the matrix: from the one that was pressed first to the last.
///
/// Shape: places of rows and columns of the picture, the totals' places among them.
record Block(int row, int column, int toRow, int toColumn) {
    static Block at(int row, int column) {
        return new Block(row, column, row, column);
    }

    /// The same start, up to another cell.
    Block to(int otherRow, int otherColumn) {
        return new Block(row, column, otherRow, otherColumn);
    }

    int top() {
        return Math.min(row, toRow);
    }

    int left() {
        return Math.min(column, toColumn);
    }

    int bottom() {
        return Math.max(row, toRow);
    }

    int right() {
        return Math.max(column, toColumn);
    }

    boolean holds(int aRow, int aColumn) {
        return aRow >= top() && aRow <= bottom() && aColumn >= left() && aColumn <= right();
    }

    boolean isOne() {
        return row == toRow && column == toColumn;
    }

    /// Within a matrix of so many rows and columns.
    Block within(int rows, int columns) {
        return new Block(
                Math.clamp(row, 0, rows - 1),
                Math.clamp(column, 0, columns - 1),
                Math.clamp(toRow, 0, rows - 1),
                Math.clamp(toColumn, 0, columns - 1));
    }

    /// What somebody typed or pasted for a place of the matrix.
    @FunctionalInterface
    interface Typed {
        String at(int row, int column);
    }

    /// What was typed, cell by cell.
    Map<Cell, String> texts(MixPicture of, Typed typed) {
        Map<Cell, String> texts = new LinkedHashMap<>();
        for (int y = top(); y <= bottom(); y++) {
            for (int x = left(); x <= right(); x++) {
                texts.put(of.cell(y, x), typed.at(y, x));
            }
        }
        return texts;
    }
}
