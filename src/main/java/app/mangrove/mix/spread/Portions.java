package app.mangrove.mix.spread;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides a total among parts in whole units so that none is further than one unit from its exact
/// share: by largest remainders, of equal ones the earlier part first.
///
/// Shape: partners are divided so; a pool of money that is paid is cut off and keeps its remainder
/// at one part, which a target of many cells must not.
public final class Portions {
    private Portions() {}

    /// A part for each weight; they sum to the total. What is smaller than a unit goes to the part
    /// of the largest weight. Negative weights count as none, and without any all parts are alike.
    public static List<Long> of(long total, List<Long> weights, long unit) {
        if (weights.isEmpty()) {
            return List.of();
        }
        List<BigInteger> positive =
                weights.stream().map(w -> BigInteger.valueOf(Math.max(0, w))).toList();
        BigInteger all = positive.stream().reduce(BigInteger.ZERO, BigInteger::add);
        boolean alike = all.signum() == 0;
        BigInteger whole = alike ? BigInteger.valueOf(weights.size()) : all;
        BigInteger units = BigInteger.valueOf(total / unit);
        List<Long> parts = new ArrayList<>();
        List<BigInteger> rests = new ArrayList<>();
        long left = total / unit;
        for (BigInteger weight : positive) {
            BigInteger[] cut =
                    units.multiply(alike ? BigInteger.ONE : weight).divideAndRemainder(whole);
            parts.add(cut[0].longValueExact() * unit);
            rests.add(cut[1]);
            left -= cut[0].longValueExact();
        }
        List<Integer> order =
                IntStream.range(0, parts.size())
                        .boxed()
                        .sorted(Comparator.comparing(rests::get, Comparator.reverseOrder()))
                        .toList();
        for (int i = 0; i < left; i++) {
            parts.set(order.get(i), parts.get(order.get(i)) + unit);
        }
        int largest =
                IntStream.range(0, parts.size())
                        .reduce(
                                0,
                                (a, b) -> positive.get(b).compareTo(positive.get(a)) > 0 ? b : a);
        parts.set(largest, parts.get(largest) + total % unit);
        return parts;
    }
}
