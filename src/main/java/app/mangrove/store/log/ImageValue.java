package app.mangrove.store.log;

import app.mangrove.model.Codec;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A field's value as images hold it: `Integer`, `Long`, `String`, a reference's row number, or
/// bytes that only a person's key opens.
public final class ImageValue {
    static final byte NONE = 0;
    static final byte INT = 'i';
    static final byte REF = 'r';
    static final byte LONG = 'l';
    static final byte TEXT = 't';
    static final byte SEALED = 'e';

    private static final Dictionary NO_WORDS = new Dictionary();

    private ImageValue() {}

    /// The row number that a reference holds.
    public record Ref(int nr) {}

    /// A personal value, sealed.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sealed(byte[] bytes) {}

    /// The value of a cell of a snapshot.
    public static @Nullable Object of(Table table, int column, int nr) {
        return of(table, column, table.encoded(column, nr));
    }

    static @Nullable Object of(Table table, int column, @Nullable Object encoded) {
        Field<?> field = table.fields().get(column);
        if (encoded instanceof Integer number) {
            return switch (field.type()) {
                case REF -> new Ref(number);
                case BOOL, DATE -> number;
                default -> table.dictionary(column).text(number);
            };
        }
        return encoded;
    }

    /// The value as columns hold it; sealed ones must be opened before.
    public static @Nullable Object encoded(@Nullable Object value) {
        return value instanceof Ref(int nr) ? (Object) nr : value;
    }

    /// The Java value, or null when the field is no longer of that type.
    public static @Nullable Object decoded(
            Field<?> field, @Nullable Object value, Ecosystem ecosystem) {
        if (value instanceof Ref(int nr)) {
            return field.type() == FieldType.REF ? ecosystem.table(field.target()).id(nr) : null;
        }
        boolean fits =
                switch (field.type()) {
                    case TEXT, TEXTS, CHOICE, LINK -> value instanceof String;
                    case BOOL, DATE -> value instanceof Integer;
                    case INT, DECIMAL, AMOUNT, INSTANT -> value instanceof Long;
                    case REF -> false;
                };
        return fits && value != null ? Codec.decode(field, value, NO_WORDS) : null;
    }

    /// Writes a value as blocks keep it.
    static void write(Bytes to, @Nullable Object value) {
        switch (value) {
            case null -> to.put(NONE);
            case Integer number -> {
                to.put(INT);
                to.putSigned(number);
            }
            case Ref(int nr) -> {
                to.put(REF);
                to.putSigned(nr);
            }
            case Long number -> {
                to.put(LONG);
                to.putSigned(number);
            }
            case String text -> {
                to.put(TEXT);
                to.putText(text);
            }
            case Sealed(byte[] bytes) -> {
                to.put(SEALED);
                to.putSized(bytes);
            }
            default -> throw new IllegalArgumentException("no image value: " + value.getClass());
        }
    }

    static @Nullable Object read(ByteBuffer from) {
        byte code = from.get();
        return switch (code) {
            case NONE -> null;
            case INT -> Math.toIntExact(Bytes.signed(from));
            case REF -> new Ref(Math.toIntExact(Bytes.signed(from)));
            case LONG -> Bytes.signed(from);
            case TEXT -> new String(Bytes.sized(from), StandardCharsets.UTF_8);
            case SEALED -> new Sealed(Bytes.sized(from));
            default -> throw new Unreadable("an unknown value code " + code);
        };
    }
}
