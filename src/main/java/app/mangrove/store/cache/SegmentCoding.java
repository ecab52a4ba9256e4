package app.mangrove.store.cache;

import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.column.Storage;
import app.mangrove.model.column.TextSegment;

import java.util.Arrays;

/// Segments as bytes: numbers in as few bits as their range needs, each text without what it shares
/// with the text before it.
///
/// Shape: not for two threads at once; the buffers are used again.
final class SegmentCoding {
    private static final int WORDS = Segments.SIZE / 64;
    private static final int LONGEST_PREFIX = 255;

    private final long[] numbers = new long[Segments.SIZE];
    private final long[] prefixes = new long[Segments.SIZE];

    void write(Packed out, Segment segment) {
        switch (segment) {
            case IntSegment ints -> {
                int count = ints.length();
                out.putInt(count);
                for (int i = 0; i < count; i++) {
                    numbers[i] = ints.at(i);
                }
                out.putNumbers(numbers, count, IntSegment.NULL);
            }
            case LongSegment longs -> {
                int count = longs.length();
                out.putInt(count);
                for (int i = 0; i < count; i++) {
                    numbers[i] = longs.at(i);
                }
                out.putNumbers(numbers, count, LongSegment.NULL);
            }
            case TextSegment texts -> writeTexts(out, texts);
        }
    }

    Segment read(Packed.Source in, Storage storage) {
        int count = in.nextInt();
        return switch (storage) {
            case INT -> {
                in.numbers(numbers, count, IntSegment.NULL);
                int[] values = new int[count];
                for (int i = 0; i < count; i++) {
                    values[i] = (int) numbers[i];
                }
                yield IntSegment.of(values);
            }
            case LONG -> {
                long[] values = new long[count];
                in.numbers(values, count, LongSegment.NULL);
                yield LongSegment.of(values);
            }
            case TEXT -> readTexts(in, count);
        };
    }

    private void writeTexts(Packed out, TextSegment texts) {
        int count = texts.length();
        byte[] bytes = texts.bytes();
        byte[] rest = new byte[bytes.length];
        int used = 0;
        int beforeStart = 0;
        int beforeEnd = 0;
        for (int i = 0; i < count; i++) {
            int end = texts.end(i);
            prefixes[i] = 0;
            numbers[i] = -1;
            if (end >= 0) {
                int start = texts.start(i);
                int shared = shared(bytes, beforeStart, beforeEnd, start, end);
                int size = end - start - shared;
                prefixes[i] = shared;
                numbers[i] = size;
                System.arraycopy(bytes, start + shared, rest, used, size);
                used += size;
                beforeStart = start;
                beforeEnd = end;
            }
        }
        out.putInt(count);
        out.putInt(bytes.length);
        out.putInt(used);
        out.putNumbers(prefixes, count, -1);
        out.putNumbers(numbers, count, -1);
        out.putBytes(rest, 0, used);
    }

    private static int shared(byte[] bytes, int before, int beforeEnd, int start, int end) {
        int most = Math.min(LONGEST_PREFIX, Math.min(beforeEnd - before, end - start));
        int same = Arrays.mismatch(bytes, before, before + most, bytes, start, start + most);
        return same < 0 ? most : same;
    }

    private Segment readTexts(Packed.Source in, int count) {
        byte[] texts = new byte[in.nextInt()];
        int restLength = in.nextInt();
        in.numbers(prefixes, count, -1);
        in.numbers(numbers, count, -1);
        int from = in.skip(restLength);
        byte[] rest = in.bytes();
        int[] ends = new int[count];
        int before = 0;
        int length = 0;
        for (int i = 0; i < count; i++) {
            int size = (int) numbers[i];
            if (size < 0) {
                ends[i] = ~length;
                continue;
            }
            int shared = (int) prefixes[i];
            System.arraycopy(texts, before, texts, length, shared);
            before = length;
            System.arraycopy(rest, from, texts, length + shared, size);
            from += size;
            length += shared + size;
            ends[i] = length;
        }
        return TextSegment.of(texts, ends);
    }

    void write(Packed out, Rows rows) {
        int count = rows.length();
        out.putInt(count);
        for (int i = 0; i < count; i++) {
            numbers[i] = rows.high(i);
        }
        out.putNumbers(numbers, count, 0);
        for (int i = 0; i < count; i++) {
            numbers[i] = rows.low(i);
        }
        out.putNumbers(numbers, count, 0);
        for (int i = 0; i < count; i++) {
            numbers[i] = rows.commit(i);
        }
        out.putNumbers(numbers, count, 0);
        for (int word = 0; word < WORDS; word++) {
            out.putLong(rows.liveWord(word));
        }
    }

    Rows readRows(Packed.Source in) {
        int count = in.nextInt();
        long[] high = new long[count];
        long[] low = new long[count];
        int[] commits = new int[count];
        long[] live = new long[WORDS];
        in.numbers(high, count, 0);
        in.numbers(low, count, 0);
        in.numbers(numbers, count, 0);
        for (int i = 0; i < count; i++) {
            commits[i] = (int) numbers[i];
        }
        for (int word = 0; word < WORDS; word++) {
            live[word] = in.nextLong();
        }
        return Rows.of(high, low, commits, live);
    }
}
