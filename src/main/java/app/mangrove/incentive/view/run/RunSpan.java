package app.mangrove.incentive.view.run;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.ui.text.Text;

import java.util.Locale;

/// The months that the screen offers, seen from the month of today.
enum RunSpan {
    YEAR,
    QUARTER,
    MONTH,
    LAST_MONTH,
    LAST_QUARTER,
    LAST_YEAR,
    TWELVE_MONTHS;

    String title() {
        return Text.of("earnings.span." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    FiscalCalendar.Month from(FiscalCalendar.Month now) {
        int quarter = now.month() - 1 - (now.month() - 1) % 3;
        return switch (this) {
            case YEAR -> new FiscalCalendar.Month(now.year(), 1);
            case QUARTER -> new FiscalCalendar.Month(now.year(), quarter + 1);
            case MONTH -> now;
            case LAST_MONTH -> now.plus(-1);
            case LAST_QUARTER -> new FiscalCalendar.Month(now.year(), quarter + 1).plus(-3);
            case LAST_YEAR -> new FiscalCalendar.Month(now.year() - 1, 1);
            case TWELVE_MONTHS -> now.plus(-11);
        };
    }

    FiscalCalendar.Month to(FiscalCalendar.Month now) {
        return switch (this) {
            case YEAR -> new FiscalCalendar.Month(now.year(), 12);
            case QUARTER -> from(now).plus(2);
            case MONTH, TWELVE_MONTHS -> now;
            case LAST_MONTH -> now.plus(-1);
            case LAST_QUARTER -> from(now).plus(2);
            case LAST_YEAR -> new FiscalCalendar.Month(now.year() - 1, 12);
        };
    }
}
