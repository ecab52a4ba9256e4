package app.mangrove.sample;

import java.time.LocalDate;

/// When things are sold: more at the end of a quarter, little in August, some more each year.
final class Season {
    private static final double[] MONTHS = {
        0.84, 0.90, 1.22, 0.90, 0.96, 1.20, 0.88, 0.80, 1.24, 0.96, 1.02, 1.36
    };
    private static final double GROWTH = 0.09;

    private Season() {}

    /// How much is sold in the month of a day, compared with an average month.
    static double of(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1];
    }

    /// How much is sold on a day, compared with the average of the two years before `end`.
    static double weight(LocalDate day, LocalDate end) {
        double years = (day.toEpochDay() - end.toEpochDay()) / 365.25 + 1;
        return of(day) * (1 + GROWTH * years);
    }

    /// A working day from `first` to `last`, as likely as its weight; later days of a month more
    /// often.
    static LocalDate day(LocalDate first, LocalDate last, LocalDate end, Dice dice) {
        int span = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        if (span <= 1) {
            return first;
        }
        LocalDate day = first;
        for (int attempt = 0; attempt < 60; attempt++) {
            day = first.plusDays(dice.below(span));
            double late = 0.6 + 0.4 * day.getDayOfMonth() / day.lengthOfMonth();
            boolean works = day.getDayOfWeek().getValue() <= 5;
            if (works && dice.unit() * 1.7 < weight(day, end) * late) {
                return day;
            }
        }
        return day;
    }
}
