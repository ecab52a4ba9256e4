package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Dates in the look of their column, or in ISO form; a time of day behind a date is left out.
///
/// Errors: `transfer.value.date` with the look that was expected.
final class DateReader extends ValueReader {
    static final int NONE = Integer.MIN_VALUE;
    private final DateLook look;

    DateReader(Field<?> field, DateLook look) {
        super(field);
        this.look = look;
    }

    @Override
    @Nullable Problem parse(Slice in, Value out) {
        int day = day(in.chars(), in.start(), in.end(), look);
        if (day == NONE) {
            return Problem.of("transfer.value.date", NumberText.shown(in.text()), look.pattern());
        }
        out.small(day);
        return null;
    }

    @Override
    Object object(Value value) {
        return LocalDate.ofEpochDay(value.small);
    }

    /// The epoch day, or NONE.
    static int day(char[] chars, int start, int wholeEnd, DateLook look) {
        int end = withoutTime(chars, start, wholeEnd);
        int[] parts = new int[3];
        if (end - start == 10 && chars[start + 4] == '-' && chars[start + 7] == '-') {
            parts[0] = number(chars, start, start + 4);
            parts[1] = number(chars, start + 5, start + 7);
            parts[2] = number(chars, start + 8, end);
            return epochDay(parts[0], parts[1], parts[2]);
        }
        return switch (look) {
            case ISO -> NONE;
            case COMPACT ->
                    end - start != 8
                            ? NONE
                            : epochDay(
                                    number(chars, start, start + 4),
                                    number(chars, start + 4, start + 6),
                                    number(chars, start + 6, end));
            case DAY_DOT ->
                    split(chars, start, end, '.', parts)
                            ? fullYear(parts[2], parts[1], parts[0])
                            : NONE;
            case DAY_SLASH ->
                    split(chars, start, end, '/', parts)
                            ? fullYear(parts[2], parts[1], parts[0])
                            : NONE;
            case MONTH_SLASH ->
                    split(chars, start, end, '/', parts)
                            ? fullYear(parts[2], parts[0], parts[1])
                            : NONE;
            case DAY_DASH ->
                    split(chars, start, end, '-', parts)
                            ? fullYear(parts[2], parts[1], parts[0])
                            : NONE;
            case MONTH_DASH ->
                    split(chars, start, end, '-', parts)
                            ? fullYear(parts[2], parts[0], parts[1])
                            : NONE;
            case YEAR_SLASH ->
                    split(chars, start, end, '/', parts)
                            ? fullYear(parts[0], parts[1], parts[2])
                            : NONE;
        };
    }

    /// Where the date ends when a time such as `T13:45` or ` 00:00:00` follows it.
    private static int withoutTime(char[] chars, int start, int end) {
        for (int i = start + 6; i < end; i++) {
            if (chars[i] == 'T' || chars[i] == ' ') {
                for (int k = i + 1; k < end; k++) {
                    if (chars[k] != ':' && chars[k] != '.' && (chars[k] < '0' || chars[k] > '9')) {
                        return k == end - 1 && chars[k] == 'Z' ? i : end;
                    }
                }
                return i;
            }
        }
        return end;
    }

    private static boolean split(char[] chars, int start, int end, char mark, int[] parts) {
        int part = 0;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || chars[i] == mark) {
                if (part == 3) {
                    return false;
                }
                parts[part++] = number(chars, from, i);
                from = i + 1;
            }
        }
        return part == 3;
    }

    /// The digits as a number; −1 when there are none, other characters, or more than four.
    private static int number(char[] chars, int start, int end) {
        if (end <= start || end - start > 4) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return -1;
            }
            number = number * 10 + chars[i] - '0';
        }
        return number;
    }

    /// A year of two digits says no century, so it is refused.
    private static int fullYear(int year, int month, int day) {
        return year < 1000 ? NONE : epochDay(year, month, day);
    }

    private static int epochDay(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
            return NONE;
        }
        try {
            return (int) LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            return NONE;
        }
    }
}
