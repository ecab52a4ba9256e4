package app.mangrove.store.table;

import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.IntSegment;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Codes of words given as UTF-8: a string is made once a word, not once a row.
final class WordCodes {
    private final Dictionary dictionary;
    private byte[][] words = new byte[32][];
    private int[] codes = new int[32];
    private int count;

    WordCodes(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    int of(byte @Nullable [] utf8) {
        if (utf8 == null) {
            return IntSegment.NULL;
        }
        int slot = slot(words, utf8);
        if (words[slot] == null) {
            slot = add(slot, utf8);
        }
        return codes[slot];
    }

    private int add(int free, byte[] utf8) {
        int slot = free;
        if (++count * 2 > words.length) {
            grow();
            slot = slot(words, utf8);
        }
        words[slot] = utf8;
        codes[slot] = dictionary.code(new String(utf8, StandardCharsets.UTF_8));
        return slot;
    }

    private void grow() {
        byte[][] more = new byte[words.length * 2][];
        int[] moreCodes = new int[more.length];
        for (int i = 0; i < words.length; i++) {
            if (words[i] != null) {
                int slot = slot(more, words[i]);
                more[slot] = words[i];
                moreCodes[slot] = codes[i];
            }
        }
        words = more;
        codes = moreCodes;
    }

    /// Where a word stands, or the free place where it belongs.
    private static int slot(byte[][] table, byte[] utf8) {
        int mask = table.length - 1;
        int hash = Arrays.hashCode(utf8);
        int slot = (hash ^ hash >>> 15) & mask;
        while (table[slot] != null && !Arrays.equals(table[slot], utf8)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
