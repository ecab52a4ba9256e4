package app.mangrove.hierarchy;

import app.mangrove.model.Field;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The days on which a dated row holds, from the first to before the last.
///
/// Shape: a missing first day is the first of all days, a missing last day never comes.
record Stretch(LocalDate from, LocalDate to) {
    Stretch {
        to = to.isBefore(from) ? from : to;
    }

    static Stretch of(Row row, Field<LocalDate> first, Field<LocalDate> last) {
        return new Stretch(
                row.date(first).orElse(LocalDate.MIN), row.date(last).orElse(LocalDate.MAX));
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    /// The first day as a row keeps it.
    @Nullable LocalDate first() {
        return from.equals(LocalDate.MIN) ? null : from;
    }

    /// The last day as a row keeps it.
    @Nullable LocalDate last() {
        return to.equals(LocalDate.MAX) ? null : to;
    }

    /// What is left when the days of others are taken out, in order.
    List<Stretch> without(List<Stretch> others) {
        List<Stretch> left = new ArrayList<>(List.of(this));
        for (Stretch other : others) {
            List<Stretch> next = new ArrayList<>();
            for (Stretch piece : left) {
                next.add(new Stretch(piece.from, min(piece.to, other.from)));
                next.add(new Stretch(max(piece.from, other.to), piece.to));
            }
            next.removeIf(Stretch::isEmpty);
            left = other.isEmpty() ? left : next;
        }
        return left;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
