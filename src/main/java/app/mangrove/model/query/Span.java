package app.mangrove.model.query;

import app.mangrove.model.FieldType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers of a column that a written value stands for, both ends in; a day of instants is
/// many, a number with more decimals than the column has is none (`last` before `first`).
record Span(long first, long last) {
    private static final Pattern RELATIVE = Pattern.compile("today(?:([+-])(\\d{1,5})([dwmy]?))?");
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE - 1);

    /// The range that an operator makes of one value, or of two.
    static Span range(Operator operator, Span value, Span second) {
        return switch (operator) {
            case LESS -> new Span(-Long.MAX_VALUE, value.first - 1);
            case AT_MOST -> new Span(-Long.MAX_VALUE, value.last);
            case MORE -> new Span(value.last + 1, Long.MAX_VALUE);
            case AT_LEAST -> new Span(value.first, Long.MAX_VALUE);
            case BETWEEN -> new Span(value.first, second.last);
            default -> value;
        };
    }

    /// What a text stands for in a column, null when it is no such value.
    static @Nullable Span of(String text, FieldType type, int scale, LocalDate today) {
        return switch (type) {
            case INT, DECIMAL, AMOUNT -> number(text, scale);
            case DATE -> day(text, today);
            case INSTANT -> instant(text, today);
            default -> null;
        };
    }

    private static @Nullable Span number(String text, int scale) {
        try {
            BigDecimal value = new BigDecimal(text);
            if (Math.abs((long) value.precision() - value.scale()) > 40) {
                return null;
            }
            return new Span(
                    clamp(value.setScale(scale, RoundingMode.CEILING).unscaledValue()),
                    clamp(value.setScale(scale, RoundingMode.FLOOR).unscaledValue()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static long clamp(BigInteger value) {
        return value.min(MOST).max(MOST.negate()).longValueExact();
    }

    private static @Nullable Span day(String text, LocalDate today) {
        LocalDate date = date(text, today);
        return date == null ? null : new Span(date.toEpochDay(), date.toEpochDay());
    }

    private static @Nullable Span instant(String text, LocalDate today) {
        LocalDate date = date(text, today);
        if (date != null) {
            return new Span(millis(date), millis(date.plusDays(1)) - 1);
        }
        try {
            long millis = Instant.parse(text).toEpochMilli();
            return new Span(millis, millis);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /// A date, or one relative to today: `today-12m`, `today+30d`.
    private static @Nullable LocalDate date(String text, LocalDate today) {
        Matcher relative = RELATIVE.matcher(text.toLowerCase(Locale.ROOT));
        if (relative.matches()) {
            if (relative.group(1) == null) {
                return today;
            }
            int count = Integer.parseInt(relative.group(2));
            long signed = relative.group(1).equals("-") ? -count : count;
            return switch (relative.group(3)) {
                case "w" -> today.plusWeeks(signed);
                case "m" -> today.plusMonths(signed);
                case "y" -> today.plusYears(signed);
                default -> today.plusDays(signed);
            };
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
