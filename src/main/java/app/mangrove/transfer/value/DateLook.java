package app.mangrove.transfer.value;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// How a column writes dates. ISO is understood beside each of them.
public enum DateLook {
    ISO("yyyy-MM-dd"),
    COMPACT("yyyyMMdd"),
    DAY_DOT("d.M.yyyy"),
    DAY_SLASH("d/M/yyyy"),
    MONTH_SLASH("M/d/yyyy"),
    DAY_DASH("d-M-yyyy"),
    MONTH_DASH("M-d-yyyy"),
    YEAR_SLASH("yyyy/M/d");

    private final String pattern;

    DateLook(String pattern) {
        this.pattern = pattern;
    }

    /// The pattern as a profile writes it.
    public String pattern() {
        return pattern;
    }

    public static Optional<DateLook> of(String pattern) {
        for (DateLook look : values()) {
            if (look.pattern.equals(pattern)) {
                return Optional.of(look);
            }
        }
        return Optional.empty();
    }

    /// The looks that read every text of a column and do not all mean the same days.
    ///
    /// Shape: one look when the texts decide; several when they do not (day or month first), for a
    /// person to choose; none when no look fits.
    public static List<DateLook> fitting(List<String> texts) {
        EnumSet<DateLook> looks = EnumSet.allOf(DateLook.class);
        boolean differ = false;
        for (String text : texts) {
            String day = text.strip();
            if (day.isEmpty()) {
                continue;
            }
            char[] chars = day.toCharArray();
            looks.removeIf(look -> DateReader.day(chars, 0, chars.length, look) == DateReader.NONE);
            if (looks.size() > 1) {
                differ |=
                        looks.stream()
                                        .mapToInt(l -> DateReader.day(chars, 0, chars.length, l))
                                        .distinct()
                                        .count()
                                > 1;
            }
        }
        List<DateLook> fitting = List.copyOf(looks);
        return differ || fitting.isEmpty() ? fitting : fitting.subList(0, 1);
    }
}
