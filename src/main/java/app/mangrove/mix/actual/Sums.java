package app.mangrove.mix.actual;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;

import java.math.BigInteger;
import java.util.Arrays;

/// Many sums of products in 128 bits, each rounded once when it is read.
final class Sums {
    private long[] high;
    private long[] low;

    Sums(int size) {
        high = new long[size];
        low = new long[size];
    }

    void grow(int size) {
        if (size > high.length) {
            high = Arrays.copyOf(high, Math.max(size, high.length * 2));
            low = Arrays.copyOf(low, high.length);
        }
    }

    /// Adds a × b to a sum.
    void add(int at, long a, long b) {
        long product = a * b;
        long sum = low[at] + product;
        long carry = Long.compareUnsigned(sum, product) < 0 ? 1 : 0;
        low[at] = sum;
        high[at] += Math.multiplyHigh(a, b) + carry;
    }

    private BigInteger exact(int at) {
        BigInteger lower =
                BigInteger.valueOf(low[at] >>> 1).shiftLeft(1).add(BigInteger.valueOf(low[at] & 1));
        return BigInteger.valueOf(high[at]).shiftLeft(64).add(lower);
    }

    /// The sum of `count` sums from one on ÷ the divisor.
    long divided(int from, int count, long divisor, Rounding rounding) {
        if (count == 1 && high[from] == low[from] >> 63) {
            return Scaled.divide(low[from], divisor, rounding);
        }
        BigInteger sum = BigInteger.ZERO;
        for (int i = from; i < from + count; i++) {
            if (high[i] != 0 || low[i] != 0) {
                sum = sum.add(exact(i));
            }
        }
        return Scaled.divide(sum, BigInteger.valueOf(divisor), rounding);
    }
}
