package app.mangrove.incentive.read;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.plan.terms.Window;

import java.time.LocalDate;

/// The fiscal months of a run, from the first of a year, and where windows begin in them.
///
/// Shape: months count from 0; days are epoch days.
public final class Axis {
    private final FiscalCalendar calendar;
    private final FiscalCalendar.Month first;
    private final int[] starts;
    private final short[] months;

    private Axis(FiscalCalendar calendar, FiscalCalendar.Month first, int count) {
        this.calendar = calendar;
        this.first = first;
        starts = new int[count + 1];
        for (int m = 0; m <= count; m++) {
            starts[m] = (int) calendar.month(first.plus(m)).from().toEpochDay();
        }
        months = new short[starts[count] - starts[0]];
        for (int m = 0; m < count; m++) {
            for (int day = starts[m]; day < starts[m + 1]; day++) {
                months[day - starts[0]] = (short) m;
            }
        }
    }

    /// From the start of the year that a day lies in to the end of the year of a month.
    public static Axis of(FiscalCalendar calendar, LocalDate from, FiscalCalendar.Month last) {
        FiscalCalendar.Month first = new FiscalCalendar.Month(calendar.monthOf(from).year(), 1);
        FiscalCalendar.Month end = new FiscalCalendar.Month(last.year(), 12);
        return new Axis(calendar, first, Math.max(12, end.index() - first.index() + 1));
    }

    public FiscalCalendar calendar() {
        return calendar;
    }

    /// Whether another axis has the same months.
    public boolean isSame(Axis other) {
        return calendar.equals(other.calendar) && java.util.Arrays.equals(starts, other.starts);
    }

    public int count() {
        return starts.length - 1;
    }

    /// The month of a day, −1 outside.
    public int month(int day) {
        int place = day - starts[0];
        return place >= 0 && place < months.length ? months[place] : -1;
    }

    public int month(FiscalCalendar.Month month) {
        return month.index() - first.index();
    }

    public FiscalCalendar.Month fiscal(int month) {
        return first.plus(month);
    }

    public String label(int month) {
        return calendar.monthLabel(first.plus(month));
    }

    /// The first day of a month; of the month after the last, the day after the end.
    public int firstDay(int month) {
        return starts[month];
    }

    /// The last day of a month.
    public int lastDay(int month) {
        return starts[month + 1] - 1;
    }

    /// The day whose version holds for what is paid in a month: the first of its window. Contract
    /// years differ by partner, so there it is the first of the month.
    public int versionDay(int month, Window window) {
        return starts[window == Window.CONTRACT_YEAR ? month : windowStart(month, window, 0)];
    }

    /// The first month of the window that a month lies in; `anniversary` is the month of the year,
    /// from 0, in which contract years begin.
    public int windowStart(int month, Window window, int anniversary) {
        return switch (window) {
            case ROW, MONTH -> month;
            case QUARTER -> month - month % 3;
            case YEAR -> month - month % 12;
            case CONTRACT_YEAR -> Math.max(0, month - Math.floorMod(month - anniversary, 12));
        };
    }

    /// The last month of the window that a month lies in.
    public int windowEnd(int month, Window window, int anniversary) {
        int end =
                switch (window) {
                    case ROW, MONTH -> month;
                    case QUARTER -> month - month % 3 + 2;
                    case YEAR -> month - month % 12 + 11;
                    case CONTRACT_YEAR -> month - Math.floorMod(month - anniversary, 12) + 11;
                };
        return Math.min(end, count() - 1);
    }
}
