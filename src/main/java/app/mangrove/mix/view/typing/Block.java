package app.mangrove.mix.view.typing;

import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.view.MixPicture;

import java.util.LinkedHashMap;
import java.util.Map;

/// The cells that are chosen in the matrix: from the one that was pressed first to the last.
///
/// Shape: places of rows and columns of the picture, the totals' places among them.
public record Block(int row, int column, int toRow, int toColumn) {
    public static Block at(int row, int column) {
        return new Block(row, column, row, column);
    }

    /// The same start, up to another cell.
    public Block to(int otherRow, int otherColumn) {
        return new Block(row, column, otherRow, otherColumn);
    }

    public int top() {
        return Math.min(row, toRow);
    }

    public int left() {
        return Math.min(column, toColumn);
    }

    public int bottom() {
        return Math.max(row, toRow);
    }

    public int right() {
        return Math.max(column, toColumn);
    }

    public boolean holds(int aRow, int aColumn) {
        return aRow >= top() && aRow <= bottom() && aColumn >= left() && aColumn <= right();
    }

    public boolean isOne() {
        return row == toRow && column == toColumn;
    }

    /// Within a matrix of so many rows and columns.
    public Block within(int rows, int columns) {
        return new Block(
                Math.clamp(row, 0, rows - 1),
                Math.clamp(column, 0, columns - 1),
                Math.clamp(toRow, 0, rows - 1),
                Math.clamp(toColumn, 0, columns - 1));
    }

    /// What somebody typed or pasted for a place of the matrix.
    @FunctionalInterface
    public interface Typed {
        String at(int row, int column);
    }

    /// What was typed, cell by cell.
    public Map<Cell, String> texts(MixPicture of, Typed typed) {
        Map<Cell, String> texts = new LinkedHashMap<>();
        for (int y = top(); y <= bottom(); y++) {
            for (int x = left(); x <= right(); x++) {
                texts.put(of.cell(y, x), typed.at(y, x));
            }
        }
        return texts;
    }
}
