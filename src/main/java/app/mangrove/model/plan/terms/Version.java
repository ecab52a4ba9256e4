package app.mangrove.model.plan.terms;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// The terms of a plan from a day on.
///
/// Shape: half-open, `until` is the first day that it no longer holds; components of one name go on
/// through versions; `limits` hold for their sum.
public record Version(
        LocalDate from, @Nullable LocalDate until, List<Component> components, List<Limit> limits) {
    public Version {
        components = List.copyOf(components);
        limits = List.copyOf(limits);
    }

    public boolean holdsOn(LocalDate day) {
        LocalDate end = until;
        return !day.isBefore(from) && (end == null || day.isBefore(end));
    }
}
