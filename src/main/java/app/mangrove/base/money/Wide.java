package app.mangrove.base.money;

import java.math.BigInteger;

/// A sum of products in 128 bits that is rounded once, at its end.
///
/// Errors: `ArithmeticException` when 128 bits, or the long of the result, do not hold it.
public final class Wide {
    private long high;
    private long low;

    public void clear() {
        high = 0;
        low = 0;
    }

    public boolean isZero() {
        return high == 0 && low == 0;
    }

    /// Adds a × b.
    public void addProduct(long a, long b) {
        long l = a * b;
        long h = Math.multiplyHigh(a, b);
        long sum = low + l;
        long carry = Long.compareUnsigned(sum, l) < 0 ? 1 : 0;
        low = sum;
        high = Math.addExact(Math.addExact(high, h), carry);
    }

    /// Multiplies the sum by a factor.
    public void times(long factor) {
        long h = Math.unsignedMultiplyHigh(low, factor) - (factor < 0 ? low : 0);
        long top = Math.multiplyExact(high, factor);
        low *= factor;
        high = Math.addExact(top, h);
    }

    /// The sum ÷ divisor under the named rounding.
    public long divide(long divisor, Rounding rounding) {
        if (high == low >> 63) {
            return Scaled.divide(low, divisor, rounding);
        }
        return Scaled.divide(exact(), BigInteger.valueOf(divisor), rounding);
    }

    /// The same by a divisor that is used many times.
    public long divide(Divisor divisor, Rounding rounding) {
        return high == low >> 63
                ? divisor.divide(low, rounding)
                : divide(divisor.divisor(), rounding);
    }

    /// The sum itself.
    public BigInteger exact() {
        BigInteger lower =
                BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(64).add(lower);
    }
}
