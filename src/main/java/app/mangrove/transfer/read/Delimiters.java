package app.mangrove.transfer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What separates the cells of a text file, and what quotes them.
///
/// Shape: the separator that cuts the first lines into the same number of cells most often, and
/// into the most cells among equals; a comma when nothing separates anything.
record Delimiters(char separator, char quote) {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES = 100;

    static Delimiters of(CharSequence start) {
        char quote = quote(start);
        char best = ',';
        double bestScore = 0;
        for (char separator : SEPARATORS) {
            double score = score(start, separator, quote);
            if (score > bestScore + 1e-9) {
                best = separator;
                bestScore = score;
            }
        }
        return new Delimiters(best, quote);
    }

    /// Single quotes only when they stand around cells and no double one does.
    private static char quote(CharSequence start) {
        int single = 0;
        int twice = 0;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            boolean opens = i == 0 || "\n,;\t|".indexOf(start.charAt(i - 1)) >= 0;
            single += opens && c == '\'' && isClosed(start, i) ? 1 : 0;
            twice += opens && c == '"' ? 1 : 0;
        }
        return single > 1 && twice == 0 ? '\'' : '"';
    }

    private static boolean isClosed(CharSequence start, int from) {
        for (int i = from + 1; i < start.length() && start.charAt(i) != '\n'; i++) {
            if (start.charAt(i) == '\'') {
                return i + 1 == start.length() || "\r\n,;\t|".indexOf(start.charAt(i + 1)) >= 0;
            }
        }
        return false;
    }

    private static double score(CharSequence start, char separator, char quote) {
        List<Integer> counts = counts(start, separator, quote);
        Map<Integer, Integer> times = new HashMap<>();
        counts.forEach(count -> times.merge(count, 1, Integer::sum));
        double best = 0;
        for (Map.Entry<Integer, Integer> entry : times.entrySet()) {
            if (entry.getKey() > 1) {
                double share = (double) entry.getValue() / counts.size();
                best = Math.max(best, share + Math.min(entry.getKey(), 99) / 1000.0);
            }
        }
        return best;
    }

    /// How many cells each of the first lines has.
    private static List<Integer> counts(CharSequence start, char separator, char quote) {
        List<Integer> counts = new ArrayList<>();
        int cells = 1;
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < start.length() && counts.size() < LINES; i++) {
            char c = start.charAt(i);
            if (c == quote) {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                cells++;
            } else if (!quoted && c == '\n') {
                if (any) {
                    counts.add(cells);
                }
                cells = 1;
                any = false;
                continue;
            }
            any |= c != '\r';
        }
        if (any && counts.size() < LINES) {
            counts.add(cells);
        }
        return counts;
    }
}
