package app.mangrove.incentive.window;

import app.mangrove.incentive.row.Kernel;
import app.mangrove.incentive.row.PartnerTest;
import app.mangrove.model.plan.terms.Component;

import org.jspecify.annotations.Nullable;

/// A component's terms from a day to before another, for everybody or for the partners of an
/// agreement.
public record Slot(int from, int to, @Nullable PartnerTest only, String agreement, Kernel kernel) {
    public Component terms() {
        return kernel.terms();
    }

    boolean holds(int payee, int day) {
        return day >= from && day < to && (only == null || only.test(payee, day));
    }
}
