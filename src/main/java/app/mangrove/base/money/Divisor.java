package app.mangrove.base.money;

/// One divisor for many divisions: the same quotients as [Scaled#divide], several times faster.
///
/// Shape: a division by a constant is a multiplication by its scaled reciprocal; for numerators
/// below 2^63 the high half of a 128-bit product is the exact quotient.
public final class Divisor {
    private final long divisor;
    private final long reciprocal;
    private final int shift;
    private final long half;

    private Divisor(long divisor) {
        this.divisor = divisor;
        int bits = 64 - Long.numberOfLeadingZeros(divisor - 1);
        this.shift = bits - 1;
        this.reciprocal = divisor == 1 ? 0 : reciprocal(divisor, bits);
        this.half = divisor / 2;
    }

    /// Errors: a divisor below one is a bug.
    public static Divisor of(long divisor) {
        if (divisor < 1) {
            throw new IllegalArgumentException("divisor must be positive: " + divisor);
        }
        return new Divisor(divisor);
    }

    /// 2^(63 + bits) ÷ divisor, rounded up: it fits in 64 unsigned bits.
    private static long reciprocal(long divisor, int bits) {
        return java.math.BigInteger.ONE
                .shiftLeft(63 + bits)
                .divide(java.math.BigInteger.valueOf(divisor))
                .add(java.math.BigInteger.ONE)
                .longValue();
    }

    public long divisor() {
        return divisor;
    }

    /// numerator ÷ divisor under the named rounding.
    public long divide(long numerator, Rounding rounding) {
        return switch (rounding) {
            case HALF_UP -> halfUp(numerator);
            case HALF_EVEN -> halfEven(numerator);
            case TRUNCATE -> truncate(numerator);
        };
    }

    /// Divides the first `n` numerators in place.
    public void divide(long[] numerators, int n, Rounding rounding) {
        switch (rounding) {
            case HALF_UP -> {
                for (int i = 0; i < n; i++) {
                    numerators[i] = halfUp(numerators[i]);
                }
            }
            case HALF_EVEN -> {
                for (int i = 0; i < n; i++) {
                    numerators[i] = halfEven(numerators[i]);
                }
            }
            case TRUNCATE -> {
                for (int i = 0; i < n; i++) {
                    numerators[i] = truncate(numerators[i]);
                }
            }
        }
    }

    /// Cut off towards zero.
    public long truncate(long numerator) {
        long sign = numerator >> 63;
        long positive = (numerator ^ sign) - sign;
        return positive < 0
                ? Scaled.divide(numerator, divisor, Rounding.TRUNCATE)
                : (quotient(positive) ^ sign) - sign;
    }

    /// Ties away from zero.
    public long halfUp(long numerator) {
        long sign = numerator >> 63;
        long positive = (numerator ^ sign) - sign + half;
        return positive < 0
                ? Scaled.divide(numerator, divisor, Rounding.HALF_UP)
                : (quotient(positive) ^ sign) - sign;
    }

    /// Ties to the even neighbour.
    public long halfEven(long numerator) {
        long sign = numerator >> 63;
        long positive = (numerator ^ sign) - sign;
        if (positive < 0) {
            return Scaled.divide(numerator, divisor, Rounding.HALF_EVEN);
        }
        long quotient = quotient(positive);
        long rest = positive - quotient * divisor;
        // 1 above the half, and at the half when the quotient is odd: a sign costs less than a
        // branch that nobody can foretell.
        quotient += (divisor - 2 * rest - (quotient & 1)) >>> 63;
        return (quotient ^ sign) - sign;
    }

    private long quotient(long positive) {
        return divisor == 1 ? positive : Math.unsignedMultiplyHigh(positive, reciprocal) >>> shift;
    }
}
