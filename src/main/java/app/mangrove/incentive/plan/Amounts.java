package app.mangrove.incentive.plan;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.window.Months;

import org.jspecify.annotations.Nullable;

/// What one plan comes to by partner and month, in minor units of its currency.
///
/// Shape: partners by row number; a partner without a row earned nothing.
public final class Amounts {
    private final @Nullable Months[] rows;

    Amounts(int partners) {
        rows = new Months[partners];
    }

    private Amounts(@Nullable Months[] rows) {
        this.rows = rows;
    }

    Amounts copy() {
        return new Amounts(rows.clone());
    }

    void set(int partner, @Nullable Months months) {
        rows[partner] = months;
    }

    public @Nullable Months of(int partner) {
        return rows[partner];
    }

    /// The amount of a partner's month; zero where its problem stands.
    public long at(int partner, int month) {
        Months months = rows[partner];
        return months == null || months.problem(month) != null ? 0 : months.values[month];
    }

    /// Why an amount is not known, null when it is.
    public @Nullable Problem problem(int partner, int month) {
        Months months = rows[partner];
        return months == null ? null : months.problem(month);
    }
}
