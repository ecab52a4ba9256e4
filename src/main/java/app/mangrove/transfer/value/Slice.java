package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;

import org.jspecify.annotations.Nullable;

/// Some characters of a row or of a buffer of its own; used again for each cell.
public final class Slice {
    private char[] chars = new char[0];
    private int start;
    private int end;
    private char[] own = new char[64];
    private @Nullable Problem problem;

    /// Points at characters that somebody else holds.
    public void set(char[] text, int from, int to) {
        chars = text;
        start = from;
        end = to;
        problem = null;
    }

    public void set(CharSequence text) {
        int length = text.length();
        if (own.length < length) {
            own = new char[Math.max(length, own.length * 2)];
        }
        for (int i = 0; i < length; i++) {
            own[i] = text.charAt(i);
        }
        set(own, 0, length);
    }

    /// Holds no text, because there was a problem in making it.
    public void fail(Problem reason) {
        set(chars, 0, 0);
        problem = reason;
    }

    public @Nullable Problem problem() {
        return problem;
    }

    /// Leaves blanks around the text out.
    public void strip() {
        while (start < end && isBlank(chars[start])) {
            start++;
        }
        while (end > start && isBlank(chars[end - 1])) {
            end--;
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c > 127 && Character.isWhitespace(c);
    }

    /// Takes the first character off.
    void skipFirst() {
        start++;
    }

    public char[] chars() {
        return chars;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public String text() {
        return new String(chars, start, end - start);
    }
}
