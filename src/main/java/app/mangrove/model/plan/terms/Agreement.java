package app.mangrove.model.plan.terms;

import app.mangrove.model.query.Filter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Other terms of a plan for some partners, from a day until before another.
///
/// Shape: `components` stand in the place of the plan's components of the same names.
public record Agreement(
        String name,
        String plan,
        Filter partners,
        LocalDate from,
        @Nullable LocalDate until,
        List<Component> components) {
    public Agreement {
        components = List.copyOf(components);
    }
}
