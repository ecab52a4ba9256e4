package app.mangrove.incentive.window;

import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.row.Sums;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One component of a plan through all its versions and agreements.
///
/// Shape: agreements stand before versions, so that the first slot that holds is the right one.
public final class Track {
    private final String name;
    private final List<Slot> slots;
    private final Axis axis;
    private final Window window;
    private final boolean atEnd;
    private final boolean agreed;
    private final boolean limited;
    private final @Nullable Slot[] byMonth;

    public Track(String name, List<Slot> slots, Axis axis) {
        this.name = name;
        this.slots = List.copyOf(slots);
        this.axis = axis;
        Component last = slots.getLast().terms();
        window = last.window();
        atEnd = last.settlement() == Component.Settlement.AT_END;
        agreed = slots.stream().anyMatch(slot -> slot.only() != null);
        limited = slots.stream().anyMatch(slot -> !slot.terms().limits().isEmpty());
        byMonth = new Slot[axis.count()];
        for (int m = 0; m < byMonth.length; m++) {
            byMonth[m] = plain(m);
        }
    }

    public String name() {
        return name;
    }

    public List<Slot> slots() {
        return slots;
    }

    public Window window() {
        return window;
    }

    boolean isAtEnd() {
        return atEnd;
    }

    /// The version that holds for a month, or the first that begins before its window ends.
    private @Nullable Slot plain(int month) {
        int day = axis.versionDay(month, window);
        int end = axis.lastDay(axis.windowEnd(month, window, 0));
        Slot next = null;
        for (Slot slot : slots) {
            if (slot.only() != null) {
                continue;
            }
            if (day >= slot.from() && day < slot.to()) {
                return slot;
            }
            boolean later = slot.from() > day && slot.from() <= end;
            if (later && (next == null || slot.from() < next.from())) {
                next = slot;
            }
        }
        return next;
    }

    /// The terms of a payee for a month, null when there are none.
    public @Nullable Slot slot(int payee, int month) {
        if (agreed && payee > 0) {
            int day = axis.versionDay(month, window);
            for (Slot slot : slots) {
                if (slot.only() != null && slot.holds(payee, day)) {
                    return slot;
                }
            }
        }
        return byMonth[month];
    }

    List<Limit> limits(int payee, int month) {
        Slot slot = slot(payee, month);
        return slot == null ? List.of() : slot.terms().limits();
    }

    boolean isAgreed() {
        return agreed;
    }

    boolean hasLimits() {
        return limited;
    }

    /// How many years back growth looks at most.
    public int yearsBack() {
        return slots.stream()
                .flatMap(slot -> slot.terms().rate().stream())
                .mapToInt(Track::yearsBack)
                .max()
                .orElse(0);
    }

    /// How many years back a part of a rate looks.
    public static int yearsBack(RatePart part) {
        return part instanceof RatePart.Growth growth
                        && growth.baseline() instanceof RatePart.Baseline.Earlier(int years)
                ? years
                : 0;
    }

    /// What rows came to for a payee.
    Months base(Sums sums, int payee, int anniversary) {
        Months base = new Months(axis, anniversary);
        sums.read(payee, base.values);
        if (sums.hasMisses()) {
            for (int m = 0; m < base.values.length; m++) {
                var problem = sums.missed(m, payee);
                if (problem != null) {
                    base.fail(m, problem);
                }
            }
        }
        return base;
    }
}
