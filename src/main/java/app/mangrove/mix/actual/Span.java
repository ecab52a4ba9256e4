package app.mangrove.mix.actual;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Whole months between days.
public final class Span {
    private Span() {}

    /// Whole months from a day to a later one, 0 where that is not later.
    public static int months(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(from, to));
    }
}
