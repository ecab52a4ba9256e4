package app.mangrove.incentive.view.board;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.FiscalCalendar.Month;
import app.mangrove.model.plan.terms.Window;
import app.mangrove.ui.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Past months over which terms are tried, both included.
public record Span(String name, Month from, Month to) {
    /// The twelve closed months before a day.
    public static Span lastTwelve(FiscalCalendar calendar, LocalDate today) {
        Month now = calendar.monthOf(today);
        return new Span(Text.of("design.last-12"), now.plus(-12), now.plus(-1));
    }

    public static Span year(FiscalCalendar calendar, int name) {
        return new Span(calendar.yearLabel(name), new Month(name, 1), new Month(name, 12));
    }

    public int months() {
        return to.index() - from.index() + 1;
    }

    /// The last closed window of a kind in it; a row's is the last quarter.
    public Span window(FiscalCalendar calendar, Window window) {
        return window == Window.YEAR || window == Window.CONTRACT_YEAR
                ? this
                : quarters(calendar).getFirst();
    }

    /// Its whole quarters, the latest first; itself when it has none.
    public List<Span> quarters(FiscalCalendar calendar) {
        List<Span> all = new ArrayList<>();
        int end = to.index() - Math.floorMod(to.index() + 1, 3);
        for (int last = end; last - 2 >= from.index(); last -= 3) {
            Month month = Month.ofIndex(last);
            String label = calendar.quarterLabel(month.year(), month.quarter());
            all.add(new Span(label, month.plus(-2), month));
        }
        return all.isEmpty() ? List.of(this) : all;
    }
}
