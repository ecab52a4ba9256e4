package app.mangrove.transfer.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One row of a file: its cells side by side in one run of characters, used again for the next row,
/// so that a million rows make no million strings.
public final class Row {
    private char[] chars = new char[512];
    private int[] ends = new int[32];
    private int count;
    private int length;
    private long line;
    private boolean blank;

    /// Starts over, as the row that begins at `newLine` of the file.
    public void begin(long newLine) {
        line = newLine;
        count = 0;
        length = 0;
        blank = false;
    }

    public void add(char[] from, int offset, int size) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        if (length + size > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + size));
        }
        System.arraycopy(from, offset, chars, length, size);
        length += size;
        ends[count++] = length;
    }

    public void add(String cell) {
        add(cell.toCharArray(), 0, cell.length());
    }

    /// Marks a line without anything on it.
    void blank() {
        blank = true;
    }

    boolean isBlank() {
        return blank;
    }

    /// A copy that stays when this row moves on.
    public Row copy() {
        Row copy = new Row();
        copy.chars = Arrays.copyOf(chars, length);
        copy.ends = Arrays.copyOf(ends, count);
        copy.count = count;
        copy.length = length;
        copy.line = line;
        return copy;
    }

    /// How many cells there are.
    public int count() {
        return count;
    }

    /// The line of the file that the row begins at, from 1.
    public long line() {
        return line;
    }

    /// The characters of all cells; to read, and only until the next row.
    public char[] chars() {
        return chars;
    }

    public int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    public int end(int cell) {
        return ends[cell];
    }

    public String text(int cell) {
        return new String(chars, start(cell), end(cell) - start(cell));
    }

    public List<String> texts() {
        List<String> texts = new ArrayList<>(count);
        for (int cell = 0; cell < count; cell++) {
            texts.add(text(cell));
        }
        return texts;
    }
}
