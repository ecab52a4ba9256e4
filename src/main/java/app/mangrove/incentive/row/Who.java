package app.mangrove.incentive.row;

import app.mangrove.incentive.read.Axis;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which payees a component pays under one version: those that a condition names, less those who
/// have an agreement of their own at that time.
final class Who {
    private final PartnerTest test;
    private final boolean @Nullable [] hits;
    private final List<Except> excepts;
    private final boolean everybody;

    /// Partners who are paid by other terms from a day to before another.
    ///
    /// Shape: `window` says that the first day of the window decides, null that the effective day
    /// does.
    record Except(PartnerTest partners, int from, int to, @Nullable Window window, Axis axis) {
        boolean holds(int payee, int month, int day) {
            int decides = window == null ? day : axis.versionDay(month, window);
            return decides >= from && decides < to && partners.test(payee, decides);
        }
    }

    Who(PartnerTest test, List<Except> excepts) {
        this.test = test;
        this.hits = test instanceof PartnerTest.Fixed(boolean[] fixed) ? fixed : null;
        this.excepts = List.copyOf(excepts);
        this.everybody = test.isAny() && excepts.isEmpty();
    }

    boolean isEverybody() {
        return everybody;
    }

    /// Whether the answer for a partner is the same on every day.
    boolean isSteady() {
        return excepts.isEmpty() && (everybody || hits != null);
    }

    boolean takes(int payee, int month, int day) {
        if (everybody) {
            return true;
        }
        if (hits != null ? !hits[payee] : !test.test(payee, day)) {
            return false;
        }
        for (Except except : excepts) {
            if (except.holds(payee, month, day)) {
                return false;
            }
        }
        return true;
    }
}
