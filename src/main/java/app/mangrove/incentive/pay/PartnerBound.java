package app.mangrove.incentive.pay;

import app.mangrove.incentive.read.Axis;
import app.mangrove.model.plan.terms.Payment;
import app.mangrove.model.plan.terms.Plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Keeps what several plans pay one partner within a floor and a cap, window by window.
///
/// Shape: the month's part is the difference of two limited sums. A cell of amounts is a plan's;
/// the last one of a month is what floors add.
record PartnerBound(Payment.Bound terms, int[] cells, long min, long max) {
    static PartnerBound of(Payment.Bound terms, int[] cells, int exponent) {
        return new PartnerBound(
                terms,
                cells,
                minor(terms.min(), exponent, -Long.MAX_VALUE),
                minor(terms.max(), exponent, Long.MAX_VALUE));
    }

    static long minor(@Nullable BigDecimal value, int exponent, long none) {
        return value == null
                ? none
                : value.setScale(exponent, RoundingMode.DOWN).unscaledValue().longValueExact();
    }

    /// Changes the amounts of each month to what the bound leaves of them.
    void apply(long[][] amounts, Axis axis, int anniversary) {
        long sum = 0;
        long before = 0;
        for (int m = 0; m < amounts.length; m++) {
            if (axis.windowStart(m, terms.per(), anniversary) == m) {
                sum = 0;
                before = 0;
            }
            long month = 0;
            for (int cell : cells) {
                month = Math.addExact(month, amounts[m][cell]);
            }
            sum = Math.addExact(sum, month);
            long kept = kept(sum);
            long over = month - (kept - before);
            before = kept;
            if (over != 0) {
                over = taken(amounts[m], over);
                amounts[m][amounts[m].length - 1] -= over;
            }
        }
    }

    private long kept(long sum) {
        boolean floor = !terms.whenPositive() || sum > 0;
        return Math.min(max, floor ? Math.max(min, sum) : sum);
    }

    /// Takes from the amounts of one sign until nothing is over; what could not be taken.
    private long taken(long[] amounts, long over) {
        long[] same = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            same[i] = amounts[cells[i]] > 0 == over > 0 ? Math.abs(amounts[cells[i]]) : 0;
        }
        long[] parts =
                Parts.of(same, Math.abs(over), terms.allocation() == Plan.Allocation.IN_ORDER);
        long rest = over;
        for (int i = 0; i < cells.length; i++) {
            long part = over > 0 ? parts[i] : -parts[i];
            amounts[cells[i]] -= part;
            rest -= part;
        }
        return rest;
    }
}
