package app.mangrove.model.column;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Fills one column in row order, segment by segment, without a box a value.
///
/// Shape: `skip` leaves rows without a value; what is never added reads as null.
public final class SegmentBuilder {
    private final Storage storage;
    private final List<Segment> done = new ArrayList<>();
    private int[] ints = new int[0];
    private long[] longs = new long[0];
    private TextBuilder texts = new TextBuilder(64);
    private int used;

    public SegmentBuilder(Storage storage) {
        this.storage = storage;
        start(16);
    }

    private void start(int capacity) {
        switch (storage) {
            case INT -> ints = new int[capacity];
            case LONG -> longs = new long[capacity];
            case TEXT -> texts = new TextBuilder(1024);
        }
    }

    public void add(int value) {
        if (used == ints.length) {
            ints = Arrays.copyOf(ints, Segments.capacity(used + 1));
        }
        ints[used] = value;
        next();
    }

    public void add(long value) {
        if (used == longs.length) {
            longs = Arrays.copyOf(longs, Segments.capacity(used + 1));
        }
        longs[used] = value;
        next();
    }

    public void add(@Nullable String value) {
        texts.add(value);
        next();
    }

    /// Adds UTF-8 bytes as they are, or no value when `utf8` is null.
    public void addUtf8(byte @Nullable [] utf8) {
        texts.add(utf8, 0, utf8 == null ? -1 : utf8.length);
        next();
    }

    /// Adds `size` bytes of UTF-8 from `start`, or no value when the size is negative.
    public void addUtf8(byte[] from, int start, int size) {
        texts.add(from, start, size);
        next();
    }

    /// Adds an encoded value: `Integer`, `Long`, `String` or null.
    public void addEncoded(@Nullable Object value) {
        switch (storage) {
            case INT -> add(value == null ? IntSegment.NULL : (int) (Integer) value);
            case LONG -> add(value == null ? LongSegment.NULL : (long) (Long) value);
            case TEXT -> add((String) value);
        }
    }

    public void skip() {
        addEncoded(null);
    }

    private void next() {
        if (++used == Segments.SIZE) {
            finish();
            start(Segments.SIZE);
        }
    }

    private void finish() {
        done.add(
                switch (storage) {
                    case INT -> IntSegment.of(Arrays.copyOf(ints, used));
                    case LONG -> LongSegment.of(Arrays.copyOf(longs, used));
                    case TEXT -> texts.segment();
                });
        used = 0;
    }

    public Segment[] build() {
        if (used > 0) {
            finish();
        }
        return done.toArray(Segment[]::new);
    }
}
