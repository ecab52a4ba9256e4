package app.mangrove.model.column;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// The codes of texts that repeat. It only ever grows, so that a code means the same text in every
/// snapshot that shares it.
///
/// Shape: codes from 0 in order of first use; no result may depend on their order.
public final class Dictionary {
    private final ConcurrentHashMap<String, Integer> codes = new ConcurrentHashMap<>();
    private volatile String[] texts = new String[0];
    private volatile int size;

    /// A dictionary whose codes are the positions of `words`, which differ from each other.
    public static Dictionary of(List<String> words) {
        Dictionary dictionary = new Dictionary();
        words.forEach(dictionary::code);
        return dictionary;
    }

    /// The code of a text, which gets one if it has none.
    public int code(String text) {
        Integer code = codes.get(text);
        return code != null ? code : add(text);
    }

    /// The code of a text, or −1 when no row ever had it.
    public int find(String text) {
        Integer code = codes.get(text);
        return code == null ? -1 : code;
    }

    private synchronized int add(String text) {
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        int code = size;
        if (code == texts.length) {
            texts = Arrays.copyOf(texts, Math.max(16, code * 2));
        }
        texts[code] = text;
        size = code + 1;
        codes.put(text, code);
        return code;
    }

    public @Nullable String text(int code) {
        return code < 0 || code >= size ? null : texts[code];
    }

    public int size() {
        return size;
    }
}
