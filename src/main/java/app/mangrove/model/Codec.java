package app.mangrove.model;

import app.mangrove.model.column.Dictionary;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Between a field's Java value and what its column holds.
///
/// Errors: a value of another type than the field's is a bug; [Check] refuses users' values before.
public final class Codec {
    /// Separates the members of a set in its packed text; no member may hold it.
    public static final String SEPARATOR = "\n";

    private Codec() {}

    static @Nullable Object decode(Ecosystem ecosystem, Table table, int column, int nr) {
        Object encoded = table.encoded(column, nr);
        if (encoded == null) {
            return null;
        }
        Field<?> field = table.fields().get(column);
        return field.type() == FieldType.REF
                ? ecosystem.table(field.target()).id((Integer) encoded)
                : decode(field, encoded, table.dictionary(column));
    }

    /// The Java value of an encoded one; references need the snapshot and are not decoded here.
    public static Object decode(Field<?> field, Object encoded, Dictionary dictionary) {
        return switch (field.type()) {
            case TEXT, CHOICE ->
                    encoded instanceof Integer code
                            ? java.util.Objects.requireNonNull(dictionary.text(code))
                            : encoded;
            case TEXTS -> List.of(((String) encoded).split(SEPARATOR));
            case BOOL -> (Integer) encoded != 0;
            case INT -> encoded;
            case DECIMAL, AMOUNT -> BigDecimal.valueOf((Long) encoded, field.scale());
            case DATE -> LocalDate.ofEpochDay((Integer) encoded);
            case INSTANT -> Instant.ofEpochMilli((Long) encoded);
            case LINK -> Link.parse((String) encoded).orElseThrow();
            case REF -> throw new IllegalArgumentException("a reference needs its table: " + field);
        };
    }

    /// The encoded form of a value; references are looked up by the caller.
    public static @Nullable Object encode(
            Field<?> field, @Nullable Object value, Dictionary dictionary) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, CHOICE ->
                    field.isRepeating() ? (Object) dictionary.code((String) value) : value;
            case TEXTS -> ((List<?>) value).isEmpty() ? null : join((List<?>) value);
            case BOOL -> (Boolean) value ? 1 : 0;
            case INT -> value;
            case DECIMAL, AMOUNT -> unscaled(field, (BigDecimal) value);
            case DATE -> Math.toIntExact(((LocalDate) value).toEpochDay());
            case INSTANT -> ((Instant) value).toEpochMilli();
            case LINK -> value.toString();
            case REF -> throw new IllegalArgumentException("a reference needs its table: " + field);
        };
    }

    /// The members of a set, sorted and joined as its column keeps them.
    public static String join(List<?> members) {
        String[] texts = members.stream().map(Object::toString).distinct().toArray(String[]::new);
        Arrays.sort(texts);
        return String.join(SEPARATOR, texts);
    }

    private static long unscaled(Field<?> field, BigDecimal value) {
        return value.setScale(field.scale(), RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }
}
