package app.mangrove.hierarchy;

import app.mangrove.base.time.Period;
import app.mangrove.model.fact.Lens;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Of which time what happened is added up, all of it up to the lens's day.
public enum Span {
    /// The twelve months that end with the day.
    YEAR,
    /// From the start of the fiscal year.
    TO_DATE,
    /// Everything before.
    ALWAYS;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    public Period of(Lens lens) {
        return switch (this) {
            case YEAR -> lens.year();
            case TO_DATE -> lens.yearToDate();
            case ALWAYS -> new Period(FIRST, lens.asOf().plusDays(1));
        };
    }

    /// As the command line writes it.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Span> find(String key) {
        return Arrays.stream(values()).filter(span -> span.key().equals(key)).findFirst();
    }
}
