package app.mangrove.incentive.pay;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;

/// Shares an amount that is to be cut out among amounts that are there.
final class Parts {
    private Parts() {}

    /// What each amount, none of them negative, loses of a cut, never more than there is.
    ///
    /// Shape: what is left is shared in proportion, cut off, and what that leaves goes to the
    /// first; or the first ones keep theirs as long as it lasts.
    static long[] of(long[] amounts, long cut, boolean inOrder) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        long left = Math.max(0, sum - cut);
        long[] lost = amounts.clone();
        long rest = left;
        for (int i = 0; i < amounts.length && !inOrder && sum > 0; i++) {
            long kept = Scaled.multiplyDivide(amounts[i], left, sum, Rounding.TRUNCATE);
            lost[i] -= kept;
            rest -= kept;
        }
        for (int i = 0; i < amounts.length && rest > 0; i++) {
            long more = Math.min(rest, lost[i]);
            lost[i] -= more;
            rest -= more;
        }
        return lost;
    }
}
