package app.mangrove.transfer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the column names of a table stand.
///
/// Shape: the first row among the first twenty that is as wide as most rows and whose cells are
/// distinct texts, none of them a number or a date; without one, columns are called A, B, C…
record Header(long line, List<String> columns) {
    static final int LOOKED_AT = 20;

    /// A row of the start of the file.
    record Start(long line, List<String> cells) {}

    static Header of(List<Start> rows) {
        int width = usual(rows);
        for (Start row : rows) {
            if (width(row.cells) >= width
                    && looksLikeNames(row.cells.subList(0, width(row.cells)))) {
                return new Header(row.line, named(row.cells));
            }
        }
        return none(rows);
    }

    /// The header when the first row is known to be one.
    static Header first(List<Start> rows) {
        return rows.isEmpty()
                ? new Header(0, List.of())
                : new Header(rows.getFirst().line, named(rows.getFirst().cells));
    }

    /// No row is a header.
    static Header none(List<Start> rows) {
        List<String> letters = new ArrayList<>();
        int widest = rows.stream().mapToInt(row -> row.cells.size()).max().orElse(0);
        for (int c = 0; c < widest; c++) {
            letters.add(letters(c));
        }
        return new Header(0, letters);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static int usual(List<Start> rows) {
        Map<Integer, Integer> times = new HashMap<>();
        rows.forEach(row -> times.merge(width(row.cells), 1, Integer::sum));
        int best = 0;
        for (Map.Entry<Integer, Integer> entry : times.entrySet()) {
            int more = entry.getValue() - times.getOrDefault(best, 0);
            if (more > 0 || more == 0 && entry.getKey() > best) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static boolean looksLikeNames(List<String> cells) {
        Set<String> seen = new HashSet<>();
        boolean any = false;
        for (String cell : cells) {
            String text = cell.strip();
            if (text.isEmpty()) {
                continue;
            }
            boolean letter = text.chars().anyMatch(Character::isLetter);
            if (!letter || text.length() > 200 || !seen.add(text)) {
                return false;
            }
            any = true;
        }
        return any;
    }

    /// Names for all columns: blank ones are called by their letter, repeated ones get a number.
    private static List<String> named(List<String> cells) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            String name = cells.get(c).strip();
            if (name.isEmpty()) {
                name = letters(c);
            }
            int n = times.merge(name, 1, Integer::sum);
            names.add(n == 1 ? name : name + " " + n);
        }
        return names;
    }
}
