package app.mangrove.model.query;

import app.mangrove.model.column.TextSegment;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A text to look for in packed UTF-8, without regard to case.
///
/// Shape: a needle of ASCII letters is found by bytes, eight at a time; any other by decoding.
final class Needle {
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
    private final long pattern;
    private final long fold;

    Needle(String text) {
        folded = text.toLowerCase(Locale.ROOT);
        bytes = folded.getBytes(StandardCharsets.UTF_8);
        ascii = bytes.length == folded.length();
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

    boolean isEmpty() {
        return bytes.length == 0;
    }

    boolean equalsText(String text) {
        return text.toLowerCase(Locale.ROOT).equals(folded);
    }

    boolean in(String text) {
        return text.toLowerCase(Locale.ROOT).contains(folded);
    }

    boolean starts(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(folded);
    }

    boolean in(byte[] from, int start, int end) {
        return ascii ? find(from, start, end) >= 0 : in(decode(from, start, end));
    }

    boolean starts(byte[] from, int start, int end) {
        return ascii
                ? end - start >= bytes.length && at(from, start)
                : starts(decode(from, start, end));
    }

    boolean equalsText(byte[] from, int start, int end) {
        return ascii
                ? end - start == bytes.length && at(from, start)
                : equalsText(decode(from, start, end));
    }

    private static String decode(byte[] from, int start, int end) {
        return new String(from, start, end - start, StandardCharsets.UTF_8);
    }

    boolean isAscii() {
        return ascii;
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

    /// Calls `visit` with each offset of a segment whose text holds the needle, in order.
    void each(TextSegment segment, java.util.function.IntConsumer visit) {
        int count = segment.length();
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
