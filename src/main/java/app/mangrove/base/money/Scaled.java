package app.mangrove.base.money;

import java.math.BigInteger;

/// Integer arithmetic through 128 bits: the only place where an amount meets a rate.
///
/// Errors: `ArithmeticException` when the result does not fit in a long; callers turn it into a
/// Problem.
public final class Scaled {
    private Scaled() {}

    /// a × b ÷ divisor under the named rounding. 9.3 million dollars at a rate scaled by 10^8 no
    /// longer fit in a long, so the product is kept in 128 bits.
    public static long multiplyDivide(long a, long b, long divisor, Rounding rounding) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == low >> 63) {
            return divide(low, divisor, rounding);
        }
        BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        return divide(product, BigInteger.valueOf(divisor), rounding);
    }

    /// numerator ÷ divisor under the named rounding; the divisor is positive.
    public static long divide(long numerator, long divisor, Rounding rounding) {
        if (divisor <= 0) {
            throw new IllegalArgumentException("divisor must be positive: " + divisor);
        }
        long quotient = numerator / divisor;
        long rest = Math.abs(numerator - quotient * divisor);
        if (rest == 0 || rounding == Rounding.TRUNCATE) {
            return quotient;
        }
        int half = Long.compareUnsigned(rest, divisor - rest);
        boolean away =
                half > 0 || half == 0 && (rounding == Rounding.HALF_UP || (quotient & 1) != 0);
        return away ? Math.addExact(quotient, numerator < 0 ? -1 : 1) : quotient;
    }

    /// numerator ÷ divisor under the named rounding, beyond 64 bits.
    public static long divide(BigInteger numerator, BigInteger divisor, Rounding rounding) {
        BigInteger[] parts = numerator.divideAndRemainder(divisor);
        BigInteger twice = parts[1].abs().shiftLeft(1);
        int half = twice.compareTo(divisor);
        boolean away =
                rounding != Rounding.TRUNCATE
                        && (half > 0
                                || half == 0
                                        && (rounding == Rounding.HALF_UP || parts[0].testBit(0)));
        BigInteger result = away ? parts[0].add(BigInteger.valueOf(numerator.signum())) : parts[0];
        return result.longValueExact();
    }

    /// 10^n as a long, for n from 0 to 18.
    public static long powerOfTen(int n) {
        long power = 1;
        for (int i = 0; i < n; i++) {
            power = Math.multiplyExact(power, 10L);
        }
        return power;
    }
}
