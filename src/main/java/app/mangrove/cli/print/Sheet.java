package app.mangrove.cli.print;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Rows to print.
///
/// Shape: columns have keys that never change; a value is a text, a whole number, a list of texts
/// or nothing; `shown` is how it reads in a text, when that is not the value itself.
public final class Sheet {
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /// A column: its key, its heading, and whether it holds figures, which stand at the right.
    public record Column(String key, String title, boolean figure) {
        public static Column text(String key, String title) {
            return new Column(key, title, false);
        }

        public static Column figure(String key, String title) {
            return new Column(key, title, true);
        }
    }

    public record Cell(@Nullable Object value, String shown) {
        public static Cell of(@Nullable Object value) {
            return new Cell(value, plain(value));
        }

        public static Cell of(@Nullable Object value, String shown) {
            return new Cell(value, shown);
        }

        String text() {
            return plain(value);
        }

        private static String plain(@Nullable Object value) {
            if (value instanceof List<?> list) {
                return String.join("; ", list.stream().map(String::valueOf).toList());
            }
            return value == null ? "" : value.toString();
        }
    }

    public Sheet(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    public void add(Cell... cells) {
        rows.add(List.of(cells));
    }

    public void add(List<Cell> cells) {
        rows.add(List.copyOf(cells));
    }

    public List<Column> columns() {
        return columns;
    }

    public List<List<Cell>> rows() {
        return rows;
    }
}
