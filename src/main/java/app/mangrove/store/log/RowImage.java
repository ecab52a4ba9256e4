package app.mangrove.store.log;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.column.TextSegment;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The SHA-256 of a row's image, as commits chain it: kind, id, row number, whether it lives, then
/// each set field in the order of its tag, with its type and its value.
///
/// Shape: not for use by several threads at once; makes no garbage a row of plain fields.
public final class RowImage {
    public static final int BYTES = 32;
    private static final byte LIVES = 1;
    private static final byte REMOVED = 0;

    private final Kind<?> kind;
    private final List<Field<?>> fields;
    private final int[] order;
    private final int[] tags;
    private final byte[] codes;
    private final boolean[] personal;
    private final byte[][][] words;
    private final byte[] head;
    private final Sealing sealing;
    private final MessageDigest digest = Digests.sha256();
    private final Bytes image = new Bytes(512);

    public RowImage(Kind<?> kind, List<Field<?>> fields, Sealing sealing) {
        this.kind = kind;
        this.fields = fields;
        this.sealing = sealing;
        int n = fields.size();
        tags = new int[n];
        codes = new byte[n];
        personal = new boolean[n];
        words = new byte[n][][];
        for (int i = 0; i < n; i++) {
            tags[i] = tag(fields.get(i).key());
            codes[i] = code(fields.get(i));
            personal[i] = Personal.isPersonal(kind, fields.get(i));
            words[i] = new byte[0][];
        }
        order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparing(i -> fields.get(i).key(), BY_TAG))
                        .mapToInt(i -> i)
                        .toArray();
        byte[] key = kind.key().getBytes(StandardCharsets.UTF_8);
        head = new byte[key.length + 1];
        head[0] = (byte) key.length;
        System.arraycopy(key, 0, head, 1, key.length);
    }

    private static final Comparator<String> BY_TAG =
            Comparator.<String>comparingInt(key -> tag(key) ^ Integer.MIN_VALUE)
                    .thenComparing(Comparator.naturalOrder());

    /// The number that stands for a field's key in an image (FNV-1a of its UTF-8).
    public static int tag(String field) {
        int hash = 0x811C_9DC5;
        for (byte next : field.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (next & 0xFF)) * 0x0100_0193;
        }
        return hash;
    }

    private static byte code(Field<?> field) {
        return switch (field.type()) {
            case REF -> ImageValue.REF;
            case BOOL, DATE -> ImageValue.INT;
            case INT, DECIMAL, AMOUNT, INSTANT -> ImageValue.LONG;
            case TEXT, TEXTS, CHOICE, LINK -> ImageValue.TEXT;
        };
    }

    public List<Field<?>> fields() {
        return fields;
    }

    private void start(long high, long low, int nr, byte state) {
        image.cut(0);
        image.put(head);
        image.putLong(high);
        image.putLong(low);
        image.putInt(nr);
        image.put(state);
    }

    private void finish(byte[] to, int at) {
        try {
            digest.update(image.array(), 0, image.length());
            digest.digest(to, at, BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes hold a SHA-256", e);
        }
    }

    /// The digest of a removed row.
    public void removed(Id id, int nr, byte[] to, int at) {
        start(id.high(), id.low(), nr, REMOVED);
        finish(to, at);
    }

    /// The digest of a living row of a table with this layout.
    public void living(Table table, int nr, byte[] to, int at) throws SQLException {
        int segment = Segments.of(nr);
        int offset = Segments.offset(nr);
        start(table.rows(segment).high(offset), table.rows(segment).low(offset), nr, LIVES);
        for (int column : order) {
            if (personal[column]) {
                sealed(table, column, nr);
            } else {
                plain(table.segment(column, segment), column, offset, table);
            }
        }
        finish(to, at);
    }

    private void plain(Segment segment, int column, int offset, Table table) {
        switch (segment) {
            case IntSegment ints -> {
                int value = ints.at(offset);
                if (value != IntSegment.NULL) {
                    if (codes[column] == ImageValue.TEXT) {
                        byte[] word = word(table, column, value);
                        text(column, word, 0, word.length);
                    } else {
                        head(column, codes[column]);
                        image.putInt(value);
                    }
                }
            }
            case LongSegment longs -> {
                long value = longs.at(offset);
                if (value != LongSegment.NULL) {
                    head(column, ImageValue.LONG);
                    image.putLong(value);
                }
            }
            case TextSegment texts -> {
                int end = texts.end(offset);
                if (end >= 0) {
                    int start = texts.start(offset);
                    text(column, texts.bytes(), start, end - start);
                }
            }
        }
    }

    private void head(int column, byte code) {
        image.putInt(tags[column]);
        image.put(code);
    }

    private void text(int column, byte[] utf8, int start, int size) {
        head(column, ImageValue.TEXT);
        image.putInt(size);
        image.put(utf8, start, size);
    }

    /// A dictionary's text as UTF-8, kept because it repeats.
    private byte[] word(Table table, int column, int code) {
        byte[][] known = words[column];
        if (code >= known.length) {
            Dictionary dictionary = table.dictionary(column);
            known = Arrays.copyOf(known, dictionary.size());
            for (int i = words[column].length; i < known.length; i++) {
                known[i] =
                        Objects.requireNonNull(dictionary.text(i)).getBytes(StandardCharsets.UTF_8);
            }
            words[column] = known;
        }
        return known[code];
    }

    private void sealed(Table table, int column, int nr) throws SQLException {
        Object value = ImageValue.of(table, column, nr);
        if (value != null) {
            sealed(tags[column], sealing.seal(kind, table.id(nr), fields.get(column).key(), value));
        }
    }

    private void sealed(int tag, ImageValue.Sealed value) {
        image.putInt(tag);
        image.put(ImageValue.SEALED);
        image.putInt(value.bytes().length);
        image.put(value.bytes());
    }

    /// The digest of a living row with these image values by field key, personal ones sealed.
    public void living(Id id, int nr, Map<String, Object> values, byte[] to, int at) {
        start(id.high(), id.low(), nr, LIVES);
        values.keySet().stream()
                .sorted(BY_TAG)
                .forEach(key -> value(tag(key), Objects.requireNonNull(values.get(key))));
        finish(to, at);
    }

    private void value(int tag, Object value) {
        if (value instanceof ImageValue.Sealed sealed) {
            sealed(tag, sealed);
            return;
        }
        image.putInt(tag);
        switch (value) {
            case Integer number -> {
                image.put(ImageValue.INT);
                image.putInt(number);
            }
            case ImageValue.Ref(int nr) -> {
                image.put(ImageValue.REF);
                image.putInt(nr);
            }
            case Long number -> {
                image.put(ImageValue.LONG);
                image.putLong(number);
            }
            case String text -> {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                image.put(ImageValue.TEXT);
                image.putInt(utf8.length);
                image.put(utf8);
            }
            default -> throw new IllegalArgumentException("no image value: " + value.getClass());
        }
    }
}
