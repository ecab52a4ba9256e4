package app.mangrove.incentive.view.design;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.FiscalCalendar.Month;
import app.mangrove.ui.text.Text;

import java.time.LocalDate;

/// Past months over which terms are tried, both included.
public record Span(String name, Month from, Month to) {
    /// The twelve closed months before a day.
    static Span lastTwelve(FiscalCalendar calendar, LocalDate today) {
        Month now = calendar.monthOf(today);
        return new Span(Text.of("design.last-12"), now.plus(-12), now.plus(-1));
    }

    static Span year(FiscalCalendar calendar, int name) {
        return new Span(calendar.yearLabel(name), new Month(name, 1), new Month(name, 12));
    }

    int months() {
        return to.index() - from.index() + 1;
    }
}
