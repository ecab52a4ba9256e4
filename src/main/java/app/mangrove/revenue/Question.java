package app.mangrove.revenue;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.Period;
import app.mangrove.model.Id;
import app.mangrove.model.fact.Conversion;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// What is asked of the revenue: by which dimensions, in which currency, in whose years, of when
/// and of whom.
///
/// Shape: without a conversion, a line a currency; without a period, all time; without partners,
/// everybody's.
public record Question(
        List<Dimension> by,
        @Nullable Conversion in,
        FiscalCalendar calendar,
        @Nullable Period period,
        @Nullable Set<Id> partners) {
    public Question {
        by = List.copyOf(by);
        partners = partners == null ? null : Set.copyOf(partners);
    }

    /// In calendar years, all time, each currency apart.
    public static Question by(Dimension... dimensions) {
        return new Question(List.of(dimensions), null, FiscalCalendar.CALENDAR, null, null);
    }

    /// Everything in one, each currency apart.
    public static Question total() {
        return new Question(List.of(), null, FiscalCalendar.CALENDAR, null, null);
    }

    public Question in(Conversion conversion) {
        return new Question(by, conversion, calendar, period, partners);
    }

    public Question under(FiscalCalendar other) {
        return new Question(by, in, other, period, partners);
    }

    public Question during(Period when) {
        return new Question(by, in, calendar, when, partners);
    }

    public Question of(Set<Id> whom) {
        return new Question(by, in, calendar, period, whom);
    }
}
