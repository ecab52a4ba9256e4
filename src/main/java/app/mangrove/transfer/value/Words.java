package app.mangrove.transfer.value;

import java.util.ArrayList;
import java.util.List;

/// The distinct words of a column, found by their characters without making a string each time.
final class Words {
    private final List<String> words = new ArrayList<>();
    private int[] slots = new int[64];

    /// The code of the characters' word, which gets one if it has none.
    int code(char[] chars, int start, int end) {
        int mask = slots.length - 1;
        int slot = hash(chars, start, end) & mask;
        while (slots[slot] != 0) {
            if (is(words.get(slots[slot] - 1), chars, start, end)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        words.add(new String(chars, start, end - start));
        slots[slot] = words.size();
        if (words.size() * 2 > slots.length) {
            grow();
        }
        return words.size() - 1;
    }

    String word(int code) {
        return words.get(code);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < words.size(); i++) {
            char[] chars = words.get(i).toCharArray();
            int slot = hash(chars, 0, chars.length) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private static boolean is(String word, char[] chars, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] chars, int start, int end) {
        int hash = 17;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + chars[i];
        }
        return hash ^ hash >>> 15;
    }
}
