package app.mangrove.base.time;

import app.mangrove.base.outcome.Outcome;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How dates fall into fiscal years, quarters and months.
///
/// Shape: either twelve months from `startMonth`, or twelve periods of four or five weeks whose
/// year ends on the day before `firstDay` that is the last in the month before `startMonth`, or the
/// nearest to that month's end; `longPeriod` (1 to 12) gets the 53rd week of a long year. A year is
/// named by the calendar year in which its last month lies, or its first.
public record FiscalCalendar(
        Weeks weeks,
        int startMonth,
        DayOfWeek firstDay,
        YearEnd yearEnd,
        NamedBy namedBy,
        int longPeriod) {
    /// Months, January first.
    public static final FiscalCalendar CALENDAR = months(1, NamedBy.END);

    private static final Pattern LABEL =
            Pattern.compile("(?:FY)?(\\d{4})(?:-(?:Q([1-4])|[PM]?(\\d{1,2})))?");

    public FiscalCalendar {
        if (startMonth < 1 || startMonth > 12 || longPeriod < 1 || longPeriod > 12) {
            throw new IllegalArgumentException("no month: " + startMonth + ", " + longPeriod);
        }
    }

    /// How the weeks of a quarter are dealt out to its three periods.
    public enum Weeks {
        NONE,
        W445,
        W454,
        W544;

        int of(int periodOfQuarter) {
            return switch (this) {
                case NONE -> throw new IllegalStateException("months have no weeks");
                case W445 -> periodOfQuarter == 2 ? 5 : 4;
                case W454 -> periodOfQuarter == 1 ? 5 : 4;
                case W544 -> periodOfQuarter == 0 ? 5 : 4;
            };
        }
    }

    public enum YearEnd {
        LAST,
        NEAREST
    }

    public enum NamedBy {
        END,
        START
    }

    /// A fiscal month: its year's name and its place from 1 to 12.
    public record Month(int year, int month) {
        public int quarter() {
            return (month + 2) / 3;
        }

        /// Months counted from a common start, so that they can be compared and subtracted.
        public int index() {
            return year * 12 + month - 1;
        }

        public static Month ofIndex(int index) {
            return new Month(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1);
        }

        public Month plus(int months) {
            return ofIndex(index() + months);
        }
    }

    /// Twelve calendar months from a start month.
    public static FiscalCalendar months(int startMonth, NamedBy namedBy) {
        return new FiscalCalendar(
                Weeks.NONE, startMonth, DayOfWeek.MONDAY, YearEnd.LAST, namedBy, 12);
    }

    /// Calendar years and months.
    public boolean isCalendar() {
        return weeks == Weeks.NONE && startMonth == 1;
    }

    public Period year(int name) {
        return new Period(start(name), start(name + 1));
    }

    public Period quarter(int name, int quarter) {
        return new Period(month(name, quarter * 3 - 2).from(), month(name, quarter * 3).to());
    }

    public Period month(Month month) {
        return month(month.year, month.month);
    }

    public Period month(int name, int month) {
        if (weeks == Weeks.NONE) {
            YearMonth first = first(name).plusMonths(month - 1L);
            return new Period(first.atDay(1), first.plusMonths(1).atDay(1));
        }
        boolean isLong = weeksIn(name) == 53;
        int before = 0;
        for (int m = 1; m < month; m++) {
            before += weeksOf(m, isLong);
        }
        LocalDate from = start(name).plusWeeks(before);
        return new Period(from, from.plusWeeks(weeksOf(month, isLong)));
    }

    private int weeksOf(int month, boolean isLong) {
        return weeks.of((month - 1) % 3) + (isLong && month == longPeriod ? 1 : 0);
    }

    /// 52 or 53 for a calendar of weeks.
    public int weeksIn(int name) {
        return (int) (year(name).days() / 7);
    }

    /// The fiscal month that a date lies in.
    public Month monthOf(LocalDate date) {
        int name = date.getYear() - 1;
        while (!date.isBefore(start(name + 1))) {
            name++;
        }
        int month = 1;
        while (month < 12 && !date.isBefore(month(name, month).to())) {
            month++;
        }
        return new Month(name, month);
    }

    /// The same weeks, or the same months, a year before.
    ///
    /// Shape: in a calendar of weeks every period moves by 52 weeks, so after a year of 53 the
    /// figures are compared with restated weeks; [#isRestated] says so.
    public Period yearBefore(Period period) {
        if (weeks == Weeks.NONE) {
            return new Period(period.from().minusYears(1), period.to().minusYears(1));
        }
        return new Period(period.from().minusWeeks(52), period.to().minusWeeks(52));
    }

    /// Whether a period's year before is compared by other weeks than were reported then.
    public boolean isRestated(Period period) {
        return weeks != Weeks.NONE && weeksIn(monthOf(period.from()).year() - 1) == 53;
    }

    /// `2026` or `FY2026`.
    public String yearLabel(int name) {
        return (isCalendar() ? "" : "FY") + pad(name, 4);
    }

    /// `2026-Q1` or `FY2026-Q1`.
    public String quarterLabel(int name, int quarter) {
        return yearLabel(name) + "-Q" + quarter;
    }

    /// `2026-03` or `FY2026-P03`.
    public String monthLabel(Month month) {
        return yearLabel(month.year) + (isCalendar() ? "-" : "-P") + pad(month.month, 2);
    }

    private static String pad(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /// The period that a label names: a year, a quarter or a month. Errors: `period.label`.
    public Outcome<Period> parse(String label) {
        Matcher parts = LABEL.matcher(label.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Outcome.failed("period.label", label);
        }
        int name = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Outcome.ok(quarter(name, Integer.parseInt(parts.group(2))));
        }
        if (parts.group(3) == null) {
            return Outcome.ok(year(name));
        }
        int month = Integer.parseInt(parts.group(3));
        return month < 1 || month > 12
                ? Outcome.failed("period.label", label)
                : Outcome.ok(month(name, month));
    }

    /// The first calendar month of a year by its name.
    private YearMonth first(int name) {
        int year = namedBy == NamedBy.END && startMonth > 1 ? name - 1 : name;
        try {
            return YearMonth.of(year, startMonth);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no year " + name, e);
        }
    }

    private LocalDate start(int name) {
        YearMonth first = first(name);
        if (weeks == Weeks.NONE) {
            return first.atDay(1);
        }
        LocalDate monthEnd = first.atDay(1).minusDays(1);
        LocalDate last = monthEnd.with(TemporalAdjusters.previousOrSame(firstDay.minus(1)));
        boolean later = yearEnd == YearEnd.NEAREST && monthEnd.toEpochDay() - last.toEpochDay() > 3;
        return last.plusDays(later ? 8 : 1);
    }
}
