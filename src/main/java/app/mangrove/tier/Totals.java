package app.mangrove.tier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/// One exact sum and count a partner, by row number.
///
/// Shape: sums have 128 bits and cannot overflow; a partner whose sum lacks a rate keeps the least
/// mark of what it lacks.
final class Totals {
    private static final long NONE = Long.MIN_VALUE;

    private final long[] low;
    private final long[] high;
    private final int[] rows;
    private long[] marks = new long[0];

    Totals(int end) {
        low = new long[end];
        high = new long[end];
        rows = new int[end];
    }

    int end() {
        return rows.length;
    }

    void add(int partner, long value) {
        wide(partner, value, value >> 63, 1);
    }

    void addProduct(int partner, long a, long b) {
        wide(partner, a * b, Math.multiplyHigh(a, b), 1);
    }

    /// An event that cannot be converted: the partner's sum is unknown.
    void miss(int partner, long mark) {
        keep(partner, mark);
        rows[partner]++;
    }

    private void keep(int partner, long mark) {
        if (marks.length == 0) {
            marks = new long[rows.length];
            Arrays.fill(marks, NONE);
        }
        marks[partner] = marks[partner] == NONE ? mark : Math.min(marks[partner], mark);
    }

    private void wide(int partner, long more, long upper, int count) {
        long sum = low[partner] + more;
        low[partner] = sum;
        high[partner] += upper + (Long.compareUnsigned(sum, more) < 0 ? 1 : 0);
        rows[partner] += count;
    }

    /// Adds what another partner has in `from` to one here.
    void plus(int partner, Totals from, int other) {
        if (from.rows[other] > 0) {
            wide(partner, from.low[other], from.high[other], from.rows[other]);
            if (from.isMissing(other)) {
                keep(partner, from.marks[other]);
            }
        }
    }

    int rows(int partner) {
        return rows[partner];
    }

    boolean isMissing(int partner) {
        return marks.length > 0 && marks[partner] != NONE;
    }

    long mark(int partner) {
        return marks[partner];
    }

    /// The sum ÷ 10^`decimals`, rounded half up once; what no long holds is cut to its ends.
    long scaled(int partner, int decimals) {
        return divided(partner, BigInteger.TEN.pow(decimals));
    }

    /// The mean of values with six decimals, in ten-thousandths, rounded half up once.
    long mean(int partner) {
        return divided(partner, BigInteger.valueOf(100L * rows[partner]));
    }

    private long divided(int partner, BigInteger divisor) {
        boolean narrow = high[partner] == low[partner] >> 63;
        BigInteger sum =
                narrow
                        ? BigInteger.valueOf(low[partner])
                        : BigInteger.valueOf(high[partner])
                                .shiftLeft(64)
                                .add(new BigInteger(Long.toUnsignedString(low[partner])));
        BigInteger rounded =
                new BigDecimal(sum)
                        .divide(new BigDecimal(divisor), 0, RoundingMode.HALF_UP)
                        .toBigInteger();
        if (rounded.bitLength() > 62) {
            return rounded.signum() < 0 ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
        }
        return rounded.longValueExact();
    }
}
