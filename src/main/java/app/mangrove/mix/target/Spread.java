package app.mangrove.mix.target;

import app.mangrove.base.outcome.Outcome;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Divides a total among parts in proportion to weights, exactly.
public final class Spread {
    private Spread() {}

    /// A part for each weight; they sum to the total. Each but the keeper's is cut off at whole
    /// units, the keeper (the place of a part) gets the remainder. Without any weight all parts are
    /// alike. Errors: `mix.spread.nothing` for no parts, `mix.spread.weight` for a negative weight.
    public static Outcome<List<Long>> of(long total, List<Long> weights, int keeper, long unit) {
        if (weights.isEmpty() || keeper < 0 || keeper >= weights.size()) {
            return Outcome.failed("mix.spread.nothing");
        }
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            return Outcome.failed("mix.spread.weight");
        }
        BigInteger all =
                weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        boolean alike = all.signum() == 0;
        BigInteger whole = alike ? BigInteger.valueOf(weights.size()) : all;
        List<Long> parts = new ArrayList<>();
        long rest = total;
        for (int i = 0; i < weights.size(); i++) {
            BigInteger weight = alike ? BigInteger.ONE : BigInteger.valueOf(weights.get(i));
            long part =
                    BigInteger.valueOf(total / unit)
                            .multiply(weight)
                            .divide(whole)
                            .multiply(BigInteger.valueOf(unit))
                            .longValueExact();
            parts.add(part);
            rest -= i == keeper ? 0 : part;
        }
        parts.set(keeper, rest);
        return Outcome.ok(parts);
    }
}
