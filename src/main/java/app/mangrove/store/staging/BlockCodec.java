package app.mangrove.store.staging;

import app.mangrove.model.Block;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.Storage;
import app.mangrove.model.column.TextSegment;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One block as bytes: ids, then each column that holds a value.
///
/// Shape: only this program reads them again, in the same run, so there is no version.
final class BlockCodec {
    private BlockCodec() {}

    static byte[] encode(Block block) {
        ByteBuffer out = ByteBuffer.allocate(size(block));
        out.putInt(block.size());
        out.asLongBuffer().put(block.high()).put(block.low());
        out.position(out.position() + 16 * block.size());
        for (int c = 0; c < block.fields().size(); c++) {
            put(out, block.columns().get(c));
            words(out, block.words().get(c));
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static int size(Block block) {
        long size = 4 + 16L * block.size();
        for (int c = 0; c < block.fields().size(); c++) {
            size += 16;
            size +=
                    switch (block.columns().get(c)) {
                        case IntSegment ints -> 4L * ints.length();
                        case LongSegment longs -> 8L * longs.length();
                        case TextSegment texts -> texts.bytes().length + 4L * texts.length();
                    };
            List<String> words = block.words().get(c);
            if (words != null) {
                size += words.stream().mapToLong(word -> 4 + 3L * word.length()).sum();
            }
        }
        return Math.toIntExact(size);
    }

    private static void put(ByteBuffer out, Segment segment) {
        switch (segment) {
            case IntSegment ints -> {
                out.putInt(ints.length());
                for (int i = 0; i < ints.length(); i++) {
                    out.putInt(ints.at(i));
                }
            }
            case LongSegment longs -> {
                out.putInt(longs.length());
                for (int i = 0; i < longs.length(); i++) {
                    out.putLong(longs.at(i));
                }
            }
            case TextSegment texts -> {
                out.putInt(texts.length());
                for (int i = 0; i < texts.length(); i++) {
                    int end = texts.end(i);
                    out.putInt(end < 0 ? ~texts.start(i) : end);
                }
                out.putInt(texts.bytes().length).put(texts.bytes());
            }
        }
    }

    private static void words(ByteBuffer out, @Nullable List<String> words) {
        out.putInt(words == null ? -1 : words.size());
        if (words != null) {
            for (String word : words) {
                byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
                out.putInt(utf8.length).put(utf8);
            }
        }
    }

    static Block decode(Kind<?> kind, List<Field<?>> fields, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int size = in.getInt();
        long[] high = longs(in, size);
        long[] low = longs(in, size);
        List<Segment> columns = new ArrayList<>(fields.size());
        List<@Nullable List<String>> words = new ArrayList<>(fields.size());
        for (Field<?> field : fields) {
            columns.add(segment(in, field.storage()));
            words.add(words(in));
        }
        return new Block(kind, fields, high, low, columns, words);
    }

    private static long[] longs(ByteBuffer in, int size) {
        long[] values = new long[size];
        in.asLongBuffer().get(values);
        in.position(in.position() + 8 * size);
        return values;
    }

    private static int[] ints(ByteBuffer in, int size) {
        int[] values = new int[size];
        in.asIntBuffer().get(values);
        in.position(in.position() + 4 * size);
        return values;
    }

    private static Segment segment(ByteBuffer in, Storage storage) {
        int length = in.getInt();
        return switch (storage) {
            case INT -> IntSegment.of(ints(in, length));
            case LONG -> LongSegment.of(longs(in, length));
            case TEXT -> {
                int[] ends = ints(in, length);
                byte[] bytes = new byte[in.getInt()];
                in.get(bytes);
                yield TextSegment.of(bytes, ends);
            }
        };
    }

    private static @Nullable List<String> words(ByteBuffer in) {
        int count = in.getInt();
        if (count < 0) {
            return null;
        }
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] utf8 = new byte[in.getInt()];
            in.get(utf8);
            words.add(new String(utf8, StandardCharsets.UTF_8));
        }
        return words;
    }
}
