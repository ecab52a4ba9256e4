package app.mangrove.incentive.window;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.read.Axis;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

/// A payee's numbers month by month, with the problems of months that cannot be known.
///
/// Shape: `anniversary` is the month of the year in which the payee's contract years begin.
public final class Months {
    public final long[] values;
    private final Axis axis;
    private final int anniversary;
    private @Nullable Problem @Nullable [] problems;

    public Months(Axis axis, int anniversary) {
        this.axis = axis;
        this.anniversary = anniversary;
        values = new long[axis.count()];
    }

    public Axis axis() {
        return axis;
    }

    public int anniversary() {
        return anniversary;
    }

    public @Nullable Problem problem(int month) {
        return problems == null ? null : problems[month];
    }

    public boolean isKnown() {
        return problems == null;
    }

    /// The first problem that a month has stays.
    public void fail(int month, Problem problem) {
        @Nullable Problem[] all = problems;
        if (all == null) {
            all = new Problem[values.length];
            problems = all;
        }
        if (all[month] == null) {
            all[month] = problem;
        }
    }

    /// A month that nothing is paid in is known, whatever went before.
    void forget(int month) {
        if (problems != null) {
            problems[month] = null;
        }
    }

    /// What follows an unknown month in its window is unknown as well.
    void spread(Window window) {
        @Nullable Problem[] all = problems;
        if (all == null || window == Window.ROW || window == Window.MONTH) {
            return;
        }
        for (int m = 1; m < all.length; m++) {
            boolean goes = axis.windowStart(m, window, anniversary) < m;
            if (goes && all[m] == null && all[m - 1] != null) {
                all[m] = all[m - 1];
            }
        }
    }

    /// Adds another payee line of the same payee.
    public void add(Months other) {
        for (int m = 0; m < values.length; m++) {
            values[m] = Math.addExact(values[m], other.values[m]);
        }
        failWith(other);
    }

    void failWith(Months other) {
        @Nullable Problem[] theirs = other.problems;
        if (theirs != null) {
            for (int m = 0; m < theirs.length; m++) {
                if (theirs[m] != null) {
                    fail(m, theirs[m]);
                }
            }
        }
    }

    public boolean isZero() {
        for (long value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
