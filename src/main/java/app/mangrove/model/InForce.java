package app.mangrove.model;

import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Which rows of a kind may be chosen on a day: those that are not archived and whose period, from
/// its first day to before its last, holds the day.
///
/// Shape: a kind without these fields is always in force; rows that are not remain where they are
/// used.
public final class InForce {
    private static final String FROM = "valid_from";
    private static final String TO = "valid_to";
    private static final String ARCHIVED = "archived";

    private InForce() {}

    public static IntPredicate on(Ecosystem ecosystem, Kind<?> kind, LocalDate day) {
        int at = Math.toIntExact(day.toEpochDay());
        Optional<Ints> from = column(ecosystem, kind, FROM);
        Optional<Ints> to = column(ecosystem, kind, TO);
        Optional<Ints> archived = column(ecosystem, kind, ARCHIVED);
        return nr ->
                archived.map(column -> column.at(nr) != 1).orElse(true)
                        && from.map(column -> column.at(nr) <= at).orElse(true)
                        && to.map(column -> column.at(nr))
                                .map(last -> last == IntSegment.NULL || at < last)
                                .orElse(true);
    }

    private static Optional<Ints> column(Ecosystem ecosystem, Kind<?> kind, String key) {
        Table table = ecosystem.table(kind);
        return kind.field(key).filter(field -> table.size() > 0).map(table::ints);
    }
}
