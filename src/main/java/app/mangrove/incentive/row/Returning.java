package app.mangrove.incentive.row;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.plan.terms.Returns;

import org.jspecify.annotations.Nullable;

/// Which returns take something back, and how much of it.
record Returning(Returns returns, @Nullable RowTest exempt) {
    boolean isSearched() {
        return exempt != null && exempt.isSearched();
    }

    /// Leaves out the returns that take nothing back.
    int keep(Prepared p, int[] rows, int n) {
        boolean some =
                returns.within() != null
                        || returns.clawback() == Returns.Clawback.NONE
                        || exempt != null;
        if (!some || p.source().originals() == null) {
            return n;
        }
        IntSegment originals = p.source().originals().segment(p.segment());
        IntSegment dates = p.source().dates().segment(p.segment());
        int within = returns.within() == null ? Integer.MAX_VALUE : returns.within();
        boolean none = returns.clawback() == Returns.Clawback.NONE;
        int left = 0;
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            boolean back = originals.at(row) > 0;
            if (back && (none || dates.at(row) - p.days()[row] > within || isExempt(p, row))) {
                continue;
            }
            rows[left++] = row;
        }
        return left;
    }

    private boolean isExempt(Prepared p, int row) {
        return exempt != null && exempt.keep(p, new int[] {row}, 1) == 1;
    }

    /// Takes back in proportion to the days that are left.
    void proRate(Prepared p, Scratch s, int n) {
        Integer within = returns.within();
        if (within == null || p.source().originals() == null) {
            return;
        }
        IntSegment dates = p.source().dates().segment(p.segment());
        for (int i = 0; i < n; i++) {
            int row = s.rows[i];
            if (p.source().isReturn(p.nr(row))) {
                long rest = (long) within - (dates.at(row) - p.days()[row]);
                s.measures[i] =
                        Scaled.multiplyDivide(s.measures[i], rest, within, Rounding.HALF_UP);
            }
        }
    }
}
