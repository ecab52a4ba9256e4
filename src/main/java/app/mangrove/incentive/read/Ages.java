package app.mangrove.incentive.read;

import java.time.LocalDate;

/// Whole months between days, as contracts count them: the months of the calendar, less one when
/// the day of the month is not yet reached.
public final class Ages {
    /// Stands for a date that is not known.
    public static final int NONE = Integer.MIN_VALUE;

    private final int firstDay;
    private final int[] packed;

    /// For days from one to another; others are taken apart one by one.
    public Ages(int firstDay, int lastDay) {
        this.firstDay = firstDay;
        packed = new int[Math.max(0, lastDay - firstDay + 1)];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = pack(firstDay + i);
        }
    }

    /// Months since year 0 × 32 and the day of the month.
    private static int pack(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return (date.getYear() * 12 + date.getMonthValue() - 1) << 5 | date.getDayOfMonth();
    }

    private int of(int day) {
        int place = day - firstDay;
        return place >= 0 && place < packed.length ? packed[place] : pack(day);
    }

    /// Whole months from a day to another.
    public int months(int from, int to) {
        int a = of(from);
        int b = of(to);
        return (b >> 5) - (a >> 5) - ((b & 31) < (a & 31) ? 1 : 0);
    }
}
