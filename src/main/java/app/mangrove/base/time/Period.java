package app.mangrove.base.time;

import java.time.LocalDate;

/// Half-open: from is in, to is not.
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a period cannot end before it starts: " + from + ", " + to);
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(to);
    }

    public long days() {
        return to.toEpochDay() - from.toEpochDay();
    }
}
