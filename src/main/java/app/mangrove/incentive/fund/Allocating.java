package app.mangrove.incentive.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Shares an amount among partners by weights.
///
/// Unit: minor units. Shares are cut off; the partner with the largest weight keeps what is left,
/// so that the shares always add up to the amount.
public final class Allocating {
    private Allocating() {}

    /// Who gets how much.
    public record Share(int partner, long weight, long amount) {}

    /// Partners without weight get nothing; without any weight at all nobody does.
    public static List<Share> of(
            long amount, List<Integer> partners, ToLongFunction<Integer> weights) {
        BigInteger sum = BigInteger.ZERO;
        int keeper = -1;
        for (int i = 0; i < partners.size(); i++) {
            long weight = Math.max(0, weights.applyAsLong(partners.get(i)));
            sum = sum.add(BigInteger.valueOf(weight));
            boolean larger =
                    weight > 0
                            && (keeper < 0 || weight > weights.applyAsLong(partners.get(keeper)));
            keeper = larger ? i : keeper;
        }
        List<Share> shares = new ArrayList<>();
        if (keeper < 0) {
            return shares;
        }
        long rest = amount;
        for (int partner : partners) {
            long weight = Math.max(0, weights.applyAsLong(partner));
            long share =
                    BigInteger.valueOf(amount)
                            .multiply(BigInteger.valueOf(weight))
                            .divide(sum)
                            .longValueExact();
            rest -= share;
            shares.add(new Share(partner, weight, share));
        }
        Share kept = shares.get(keeper);
        shares.set(keeper, new Share(kept.partner, kept.weight, kept.amount + rest));
        return shares;
    }
}
