package app.mangrove.mix.capacity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers of one group, of which the mean and the spread are wanted.
final class Sample {
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private int count;
    private BigInteger sum = BigInteger.ZERO;
    private BigInteger squares = BigInteger.ZERO;

    void add(long value) {
        BigInteger exact = BigInteger.valueOf(value);
        count++;
        sum = sum.add(exact);
        squares = squares.add(exact.multiply(exact));
    }

    int count() {
        return count;
    }

    /// The mean, 0 of nothing.
    BigDecimal mean() {
        return count == 0
                ? BigDecimal.ZERO
                : new BigDecimal(sum).divide(BigDecimal.valueOf(count), 10, RoundingMode.HALF_UP);
    }

    /// The standard deviation of the sample, 0 of fewer than two.
    BigDecimal deviation() {
        if (count < 2) {
            return BigDecimal.ZERO;
        }
        BigInteger n = BigInteger.valueOf(count);
        BigInteger top = n.multiply(squares).subtract(sum.multiply(sum));
        BigDecimal variance =
                new BigDecimal(top)
                        .divide(new BigDecimal(n.multiply(n.subtract(BigInteger.ONE))), DIGITS);
        return variance.max(BigDecimal.ZERO).sqrt(DIGITS);
    }
}
