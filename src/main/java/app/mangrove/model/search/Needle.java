package app.mangrove.model.search;

import app.mangrove.model.column.TextSegment;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntConsumer;

/// A text to look for in packed UTF-8, without regard to case.
///
/// Shape: a needle of ASCII letters is found by bytes, eight at a time; any other by decoding.
public final class Needle {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    /// Letters from the rarest to the commonest in names of firms; a byte outside is rarer still.
    private static final String COMMON = "qzjxwkvybpfghdumcl0123456789.-tsnrioae ";

    private final String folded;
    private final byte[] bytes;
    private final boolean ascii;
    private final int pivot;
    private final @Nullable Needle run;
    private final long pattern;
    private final long fold;

    public Needle(String text) {
        folded = text.toLowerCase(Locale.ROOT);
        bytes = folded.getBytes(StandardCharsets.UTF_8);
        ascii = bytes.length == folded.length();
        run = ascii ? null : longestRun(folded);
        int rarest = 0;
        for (int i = 1; i < bytes.length; i++) {
            if (COMMON.indexOf(bytes[i]) < COMMON.indexOf(bytes[rarest])) {
                rarest = i;
            }
        }
        pivot = rarest;
        byte at = bytes.length == 0 ? 0 : bytes[rarest];
        pattern = (at & 0xFF) * ONES;
        fold = at >= 'a' && at <= 'z' ? 0x20 * ONES : 0;
    }

    /// The longest part of ASCII letters, by which texts are picked before they are decoded.
    private static @Nullable Needle longestRun(String text) {
        String longest = "";
        for (String part : text.split("[^\\x00-\\x7F]+")) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return longest.isEmpty() ? null : new Needle(longest);
    }

    public boolean equalsText(String text) {
        return text.toLowerCase(Locale.ROOT).equals(folded);
    }

    public boolean in(String text) {
        return text.toLowerCase(Locale.ROOT).contains(folded);
    }

    public boolean starts(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(folded);
    }

    public boolean in(byte[] from, int start, int end) {
        if (ascii) {
            return find(from, start, end) >= 0;
        }
        boolean possible = run == null || run.find(from, start, end) >= 0;
        return possible && in(decode(from, start, end));
    }

    public boolean starts(byte[] from, int start, int end) {
        return ascii
                ? end - start >= bytes.length && at(from, start)
                : starts(decode(from, start, end));
    }

    public boolean equalsText(byte[] from, int start, int end) {
        return ascii
                ? end - start == bytes.length && at(from, start)
                : equalsText(decode(from, start, end));
    }

    private static String decode(byte[] from, int start, int end) {
        return new String(from, start, end - start, StandardCharsets.UTF_8);
    }

    int length() {
        return bytes.length;
    }

    /// Where an ASCII needle stands first at or after `start`, wholly before `end`, or −1.
    int find(byte[] from, int start, int end) {
        int last = end - bytes.length;
        if (bytes.length == 0) {
            return start <= end ? start : -1;
        }
        int i = start;
        for (; i + pivot + 8 <= end; i += 8) {
            long word = (long) LONGS.get(from, i + pivot) | fold;
            long diff = word ^ pattern;
            long hits = diff - ONES & ~diff & HIGHS;
            while (hits != 0) {
                int at = i + (Long.numberOfTrailingZeros(hits) >> 3);
                if (at <= last && at(from, at)) {
                    return at;
                }
                hits &= hits - 1;
            }
        }
        for (; i <= last; i++) {
            if (at(from, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean at(byte[] from, int start) {
        for (int i = 0; i < bytes.length; i++) {
            byte b = from[start + i];
            int lower = b >= 'A' && b <= 'Z' ? b + 0x20 : b;
            if (lower != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// How well a text begins with the needle: 0 the whole, 1 at its start, 2 at the start of a
    /// word, 3 elsewhere, −1 not at all.
    int rank(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int place = lower.indexOf(folded);
        if (place <= 0) {
            return place < 0 ? -1 : lower.length() == folded.length() ? 0 : 1;
        }
        for (; place >= 0; place = lower.indexOf(folded, place + 1)) {
            if (!Character.isLetterOrDigit(lower.charAt(place - 1))) {
                return 2;
            }
        }
        return 3;
    }

    int rank(TextSegment segment, int offset) {
        byte[] packed = segment.bytes();
        int start = segment.start(offset);
        int end = segment.end(offset);
        if (!ascii) {
            return rank(decode(packed, start, end));
        }
        int place = find(packed, start, end);
        if (place == start) {
            return end - start == bytes.length ? 0 : 1;
        }
        for (; place >= 0; place = find(packed, place + 1, end)) {
            byte before = packed[place - 1];
            if (before >= 0 && !Character.isLetterOrDigit(before)) {
                return 2;
            }
        }
        return 3;
    }

    /// Where the needle stands in a text, the start of a word before anything else, or −1.
    int place(String text) {
        int any = -1;
        for (int i = 0; i + folded.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, folded, 0, folded.length())) {
                if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
                    return i;
                }
                any = any < 0 ? i : any;
            }
        }
        return any;
    }

    /// How many characters it has.
    int characters() {
        return folded.length();
    }

    /// Calls `visit` with each offset of a segment whose text holds the needle, in order.
    void each(TextSegment segment, IntConsumer visit) {
        int count = segment.length();
        if (run != null) {
            run.each(
                    segment,
                    offset -> {
                        if (in(segment.bytes(), segment.start(offset), segment.end(offset))) {
                            visit.accept(offset);
                        }
                    });
            return;
        }
        if (!ascii || bytes.length == 0) {
            for (int offset = 0; offset < count; offset++) {
                int end = segment.end(offset);
                if (end >= 0 && in(segment.bytes(), segment.start(offset), end)) {
                    visit.accept(offset);
                }
            }
            return;
        }
        byte[] packed = segment.bytes();
        int offset = 0;
        int hit = find(packed, 0, packed.length);
        while (hit >= 0) {
            offset = holder(segment, offset, count, hit);
            int end = segment.end(offset);
            if (hit + bytes.length <= end) {
                visit.accept(offset);
                hit = find(packed, end, packed.length);
            } else {
                hit = find(packed, hit + 1, packed.length);
            }
        }
    }

    /// The offset whose text holds the byte at `position`, at or after `from`.
    private static int holder(TextSegment segment, int from, int count, int position) {
        int low = from;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ended(segment, middle) > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int ended(TextSegment segment, int offset) {
        int end = segment.end(offset);
        return end >= 0 ? end : segment.start(offset);
    }
}
