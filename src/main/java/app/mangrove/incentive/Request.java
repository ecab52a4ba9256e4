package app.mangrove.incentive;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.plan.terms.PlanBook;

/// What is asked: the plans of a book, for the months from one to another, both included.
///
/// Shape: months before the first are calculated where windows and balances need them.
public record Request(
        Ecosystem ecosystem,
        PlanBook book,
        FiscalCalendar calendar,
        FiscalCalendar.Month from,
        FiscalCalendar.Month to,
        Shock shock) {

    /// By calendar months, unshaken.
    public static Request of(
            Ecosystem ecosystem,
            PlanBook book,
            FiscalCalendar.Month from,
            FiscalCalendar.Month to) {
        return new Request(ecosystem, book, FiscalCalendar.CALENDAR, from, to, Shock.NEUTRAL);
    }

    /// The same of another snapshot.
    public Request of(Ecosystem other) {
        return new Request(other, book, calendar, from, to, shock);
    }

    /// The same by other plans.
    public Request by(PlanBook other) {
        return new Request(ecosystem, other, calendar, from, to, shock);
    }

    public Request shaken(Shock by) {
        return new Request(ecosystem, book, calendar, from, to, by);
    }
}
