package app.mangrove.model.column;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Mostly distinct texts, packed as UTF-8 with their ends, so that a million of them are not a
/// million strings.
public final class TextSegment implements Segment {
    public static final TextSegment EMPTY = new TextSegment(new byte[0], new int[0]);

    private final byte[] bytes;

    /// The end of each text; complemented where there is no value.
    private final int[] ends;

    TextSegment(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /// A segment over packed UTF-8 and the end of each text, both given away; an end is
    /// complemented where there is no value.
    public static TextSegment of(byte[] bytes, int[] ends) {
        return ends.length == 0 ? EMPTY : new TextSegment(bytes, ends);
    }

    public @Nullable String at(int offset) {
        if (offset >= ends.length || ends[offset] < 0) {
            return null;
        }
        int start = start(offset);
        return new String(bytes, start, ends[offset] - start, StandardCharsets.UTF_8);
    }

    /// Where the text of an offset starts in [#bytes()].
    public int start(int offset) {
        if (offset == 0) {
            return 0;
        }
        int before = ends[offset - 1];
        return before < 0 ? ~before : before;
    }

    /// Where it ends, or −1 when there is no value.
    public int end(int offset) {
        return offset < ends.length && ends[offset] >= 0 ? ends[offset] : -1;
    }

    /// The packed UTF-8; to read, never to change.
    public byte[] bytes() {
        return bytes;
    }

    /// How many leading offsets may hold a value.
    public int length() {
        return ends.length;
    }

    @Override
    public @Nullable Object get(int offset) {
        return at(offset);
    }

    @Override
    public Segment with(int[] offsets, @Nullable Object[] values) {
        int last = Arrays.stream(offsets).max().orElse(-1);
        int count = Math.max(ends.length, last + 1);
        byte[][] changed = new byte[count][];
        boolean[] touched = new boolean[count];
        for (int i = 0; i < offsets.length; i++) {
            touched[offsets[i]] = true;
            if (values[i] instanceof String text) {
                changed[offsets[i]] = text.getBytes(StandardCharsets.UTF_8);
            }
        }
        TextBuilder builder = new TextBuilder(bytes.length + 64);
        for (int i = 0; i < count; i++) {
            if (touched[i]) {
                byte[] text = changed[i];
                builder.add(text, 0, text == null ? -1 : text.length);
            } else {
                int end = end(i);
                builder.add(bytes, end < 0 ? 0 : start(i), end < 0 ? -1 : end - start(i));
            }
        }
        return builder.segment();
    }

    @Override
    public long heapBytes() {
        return this == EMPTY ? 0 : 56 + bytes.length + 4L * ends.length;
    }
}
