package app.mangrove.model;

import app.mangrove.base.outcome.Problem;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whether a value fits a field: its type, its range, its choices.
///
/// Errors: `edit.type`, `edit.required`, `edit.choice`, `edit.decimals`, `edit.range`, `edit.text`;
/// the arguments begin with the key of the kind and the key of the field.
public final class Check {
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private Check() {}

    public static Optional<Problem> value(Kind<?> kind, Field<?> field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isEmpty()) {
            return field.isRequired() ? problem("edit.required", kind, field) : Optional.empty();
        }
        return switch (field.type()) {
            case TEXT -> text(kind, field, value);
            case CHOICE -> choice(kind, field, value);
            case TEXTS -> texts(kind, field, value);
            case BOOL -> type(kind, field, value, Boolean.class);
            case INT -> integer(kind, field, value);
            case DECIMAL, AMOUNT -> decimal(kind, field, value);
            case DATE -> date(kind, field, value);
            case INSTANT -> type(kind, field, value, Instant.class);
            case REF -> type(kind, field, value, Id.class);
            case LINK -> type(kind, field, value, Link.class);
        };
    }

    private static Optional<Problem> problem(
            String key, Kind<?> kind, Field<?> field, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = kind.word();
        arguments[1] = kind.word(field);
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Optional.of(Problem.of(key, arguments));
    }

    private static Optional<Problem> type(
            Kind<?> kind, Field<?> field, Object value, Class<?> type) {
        return type.isInstance(value)
                ? Optional.empty()
                : problem("edit.type", kind, field, value.toString());
    }

    private static Optional<Problem> text(Kind<?> kind, Field<?> field, Object value) {
        return value instanceof String text && text.indexOf('\0') < 0
                ? Optional.empty()
                : problem("edit.text", kind, field);
    }

    private static Optional<Problem> choice(Kind<?> kind, Field<?> field, Object value) {
        return value instanceof String text && field.choices().contains(text)
                ? Optional.empty()
                : problem(
                        "edit.choice",
                        kind,
                        field,
                        value.toString(),
                        String.join(", ", field.choices()));
    }

    private static Optional<Problem> texts(Kind<?> kind, Field<?> field, Object value) {
        boolean fits =
                value instanceof List<?> members
                        && members.stream()
                                .allMatch(m ->
                                        m instanceof String text
                                                && !text.isEmpty()
                                                && !text.contains(Codec.SEPARATOR)
                                                && text.indexOf('\0') < 0);
        return fits ? Optional.empty() : problem("edit.text", kind, field);
    }

    private static Optional<Problem> integer(Kind<?> kind, Field<?> field, Object value) {
        return value instanceof Long number && number != Long.MIN_VALUE
                ? Optional.empty()
                : problem("edit.type", kind, field, value.toString());
    }

    private static Optional<Problem> decimal(Kind<?> kind, Field<?> field, Object value) {
        if (!(value instanceof BigDecimal number)) {
            return problem("edit.type", kind, field, value.toString());
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > field.scale()) {
            return problem("edit.decimals", kind, field, number.toPlainString(), field.scale());
        }
        if (plain.precision() - plain.scale() + field.scale() > 18) {
            return problem("edit.range", kind, field, number.toString());
        }
        return Optional.empty();
    }

    private static Optional<Problem> date(Kind<?> kind, Field<?> field, Object value) {
        if (!(value instanceof LocalDate date)) {
            return problem("edit.type", kind, field, value.toString());
        }
        return date.isBefore(EARLIEST) || date.isAfter(LATEST)
                ? problem("edit.range", kind, field, date.toString())
                : Optional.empty();
    }
}
