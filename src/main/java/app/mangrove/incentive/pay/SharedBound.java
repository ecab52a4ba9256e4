package app.mangrove.incentive.pay;

import app.mangrove.incentive.read.Axis;
import app.mangrove.model.plan.terms.Payment;
import app.mangrove.model.plan.terms.Plan;

import java.util.List;

/// Keeps what several plans pay all partners together within a cap, window by window.
///
/// Shape: what returns give back refills it. In the month in which it runs out, positive amounts
/// are cut: all in proportion, or the last ones in the order of partners and plans.
record SharedBound(Payment.Bound terms, int[] cells, long max) {
    static SharedBound of(Payment.Bound terms, int[] cells, int exponent) {
        return new SharedBound(
                terms, cells, PartnerBound.minor(terms.max(), exponent, Long.MAX_VALUE));
    }

    /// Changes the amounts of every partner, month by month; partners in the order of their keys.
    void apply(List<long[][]> partners, Axis axis) {
        long spent = 0;
        for (int m = 0; m < axis.count(); m++) {
            if (axis.windowStart(m, terms.per(), 0) == m) {
                spent = 0;
            }
            long positive = 0;
            for (long[][] partner : partners) {
                for (int cell : cells) {
                    long amount = partner[m][cell];
                    positive = Math.addExact(positive, Math.max(0, amount));
                    spent = Math.addExact(spent, Math.min(0, amount));
                }
            }
            long left = Math.max(0, Math.subtractExact(max, spent));
            if (positive > left) {
                cut(partners, m, positive - left);
                positive = left;
            }
            spent = Math.addExact(spent, positive);
        }
    }

    private void cut(List<long[][]> partners, int month, long over) {
        long[] positive = new long[partners.size() * cells.length];
        for (int i = 0; i < positive.length; i++) {
            long amount = partners.get(i / cells.length)[month][cells[i % cells.length]];
            positive[i] = Math.max(0, amount);
        }
        long[] parts = Parts.of(positive, over, terms.allocation() == Plan.Allocation.IN_ORDER);
        for (int i = 0; i < positive.length; i++) {
            partners.get(i / cells.length)[month][cells[i % cells.length]] -= parts[i];
        }
    }
}
