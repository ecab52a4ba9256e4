package app.mangrove.model.query;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that a query needs beside itself: the snapshot, the derived columns, who asks, the day and
/// the language's order of names.
public record Scope(
        Ecosystem ecosystem, List<Derived> derived, Optional<Id> me, LocalDate today, Names names) {
    public Scope {
        derived = List.copyOf(derived);
    }

    public static Scope of(Ecosystem ecosystem, LocalDate today, Names names) {
        return new Scope(ecosystem, List.of(), Optional.empty(), today, names);
    }

    public Scope at(Ecosystem other) {
        return new Scope(other, derived, me, today, names);
    }

    public Scope with(List<? extends Derived> columns) {
        return new Scope(ecosystem, List.copyOf(columns), me, today, names);
    }

    public Scope as(Id person) {
        return new Scope(ecosystem, derived, Optional.of(person), today, names);
    }

    Optional<Derived> derived(Kind<?> kind, String key) {
        return derived.stream().filter(d -> d.kind() == kind && d.key().equals(key)).findFirst();
    }
}
