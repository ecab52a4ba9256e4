package app.mangrove.ui.shell;

import java.text.Normalizer;
import java.util.Locale;

/// How well a text fits what somebody typed: the letters in order, better at starts of words and
/// side by side; accents and case do not matter.
public final class Fuzzy {
    private static final int START = 12;
    private static final int SIDE_BY_SIDE = 6;
    private static final int HIT = 1;

    private Fuzzy() {}

    /// The score of a text, higher is better; −1 when a letter is missing. Nothing typed fits all.
    public static int score(String typed, String text) {
        String wanted = fold(typed).replace(" ", "");
        String held = fold(text);
        if (wanted.isEmpty()) {
            return 0;
        }
        if (held.startsWith(fold(typed))) {
            return 1000 - held.length();
        }
        int whole = held.indexOf(fold(typed));
        if (whole >= 0) {
            boolean wordStart = !Character.isLetterOrDigit(held.charAt(whole - 1));
            return (wordStart ? 800 : 600) - held.length();
        }
        return scattered(wanted, held);
    }

    private static int scattered(String wanted, String held) {
        int score = 0;
        int starts = 0;
        int last = -2;
        int at = 0;
        for (int i = 0; i < wanted.length(); i++) {
            int hit = next(held, wanted.charAt(i), at);
            if (hit < 0) {
                return -1;
            }
            boolean wordStart = hit == 0 || !Character.isLetterOrDigit(held.charAt(hit - 1));
            starts += wordStart ? 1 : 0;
            score += HIT + (wordStart ? START : 0) + (hit == last + 1 ? SIDE_BY_SIDE : 0);
            last = hit;
            at = hit + 1;
        }
        if (starts == wanted.length()) {
            // Nothing but initials.
            return 700 - held.length();
        }
        return Math.max(0, Math.min(500, score * 4 - held.length() / 4));
    }

    /// Prefers the start of a later word to a letter inside the present one.
    private static int next(String held, char wanted, int from) {
        int first = held.indexOf(wanted, from);
        if (first < 0 || first == from) {
            return first;
        }
        for (int i = first; i < held.length(); i++) {
            if (held.charAt(i) == wanted
                    && (i == 0 || !Character.isLetterOrDigit(held.charAt(i - 1)))) {
                return i;
            }
        }
        return first;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
