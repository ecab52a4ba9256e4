package app.mangrove.model.fact;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.Period;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.work.Calendar;
import app.mangrove.model.work.Setting;

import java.time.LocalDate;

/// How an ecosystem is looked at: as of which day, in which currency by which policy, in whose
/// years, and what counts as active.
public record Lens(LocalDate asOf, Conversion in, FiscalCalendar calendar, int activeDays) {
    private static final int ACTIVE_DAYS = 90;

    /// By the workspace's settings; where it has none, the currency of most transactions, calendar
    /// years and 90 days.
    public static Lens of(Ecosystem ecosystem, LocalDate asOf) {
        String currency =
                Setting.of(ecosystem, Setting.CURRENCY).orElseGet(() -> commonest(ecosystem));
        FiscalCalendar calendar =
                Setting.of(ecosystem, Setting.CALENDAR)
                        .flatMap(Id::parse)
                        .flatMap(id -> ecosystem.find(Calendar.KIND, id))
                        .map(Calendar::fiscal)
                        .orElse(FiscalCalendar.CALENDAR);
        int days =
                Setting.of(ecosystem, Setting.ACTIVE_DAYS)
                        .filter(text -> text.matches("[1-9]\\d{0,3}"))
                        .map(Integer::parseInt)
                        .orElse(ACTIVE_DAYS);
        return new Lens(asOf, Conversion.daily(currency), calendar, days);
    }

    private static String commonest(Ecosystem ecosystem) {
        return ecosystem.derive("commonest currency", Lens::count);
    }

    private static String count(Ecosystem ecosystem) {
        Table table = ecosystem.table(Transaction.KIND);
        Ints currencies = table.ints(Transaction.CURRENCY);
        int[] counts = new int[ecosystem.table(Currency.KIND).end()];
        table.forEach(nr -> counts[currencies.at(nr)]++);
        int best = 0;
        for (int nr = 1; nr < counts.length; nr++) {
            best = counts[nr] > counts[best] ? nr : best;
        }
        return best == 0 ? "EUR" : ecosystem.name(Currency.KIND, best);
    }

    public Lens on(LocalDate day) {
        return new Lens(day, in, calendar, activeDays);
    }

    public String currency() {
        return in.target();
    }

    /// The twelve months that end with the day.
    public Period year() {
        return new Period(asOf.minusYears(1).plusDays(1), asOf.plusDays(1));
    }

    /// The twelve months before those.
    public Period yearBefore() {
        return new Period(asOf.minusYears(2).plusDays(1), asOf.minusYears(1).plusDays(1));
    }

    /// From the start of the fiscal year to the day.
    public Period yearToDate() {
        return new Period(calendar.year(calendar.monthOf(asOf).year()).from(), asOf.plusDays(1));
    }

    /// The fiscal month of the day and those before it, `count` in all, oldest first.
    public Period months(int count) {
        FiscalCalendar.Month last = calendar.monthOf(asOf);
        return new Period(calendar.month(last.plus(1 - count)).from(), calendar.month(last).to());
    }
}
