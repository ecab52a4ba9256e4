package app.mangrove.transfer.read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/// What the numbers of a spreadsheet mean: decimal text, or a day when their format says so.
///
/// Shape: days count from 1899-12-31, or from 1904-01-01; the 29th of February 1900, which never
/// was, is day 60.
final class SheetDates {
    private static final int MILLIS = 86_400_000;
    private static final int TRUSTED_DIGITS = 15;
    private static final int LONGEST = 400;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d*\\.?\\d+([eE][+-]?\\d{1,3})?|[+-]?\\d+\\.");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]hms]*\\]|_.");
    private final boolean from1904;

    SheetDates(boolean from1904) {
        this.from1904 = from1904;
    }

    /// Whether a cell's number format shows a day; a format of hours alone shows a time.
    boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format != null && !format.isEmpty()) {
            String bare = QUOTED.matcher(format).replaceAll("");
            String first = bare.split(";", 2)[0];
            return first.chars().anyMatch(c -> "yYdD".indexOf(c) >= 0);
        }
        return id != null && (id >= 14 && id <= 17 || id == 22);
    }

    static boolean isNumber(String raw) {
        return raw.length() <= LONGEST && NUMBER.matcher(raw).matches();
    }

    /// The day, with the time of day where there is one.
    String text(String raw) {
        if (!isNumber(raw)) {
            return raw;
        }
        BigDecimal serial = new BigDecimal(raw);
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return plain(raw);
        }
        long days = serial.longValue();
        long millis =
                serial.subtract(BigDecimal.valueOf(days))
                        .multiply(BigDecimal.valueOf(MILLIS))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
        LocalDate day = day(days);
        if (millis == 0) {
            return day.toString();
        }
        LocalDateTime time = day.atStartOfDay().plusNanos(millis * 1_000_000);
        return time.toLocalTime().toSecondOfDay() == 0
                ? time.toLocalDate().toString()
                : time.toString();
    }

    private LocalDate day(long days) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days >= 60 ? 30 : 31).plusDays(days);
    }

    /// Plain decimal text. A file keeps binary numbers with up to 17 digits, `4.2999999999999998`
    /// where 4.3 was typed; then the shortest decimal that is the same number is meant.
    static String plain(String raw) {
        if (!isNumber(raw)) {
            return raw;
        }
        BigDecimal exact = new BigDecimal(raw);
        boolean whole = exact.scale() <= 0;
        if (!whole && exact.precision() > TRUSTED_DIGITS) {
            exact = new BigDecimal(Double.toString(exact.doubleValue()));
        }
        BigDecimal bare = exact.scale() > 0 ? exact.stripTrailingZeros() : exact;
        return bare.toPlainString();
    }
}
