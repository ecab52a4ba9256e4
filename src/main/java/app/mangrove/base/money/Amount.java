package app.mangrove.base.money;

import java.math.BigDecimal;

/// What was recorded: ten-thousandths of the major unit in an ISO currency.
///
/// Unit: `e4` is the amount × 10,000, because invoices carry fractions of a cent. Errors: adding
/// different currencies throws, naming both.
public record Amount(long e4, String currency) {
    public Amount plus(Amount other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + this + " and " + other);
        }
        return new Amount(Math.addExact(e4, other.e4), currency);
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(e4, 4);
    }

    /// Plain decimal text with a point: at least `digits` decimals, at most four, never rounded or
    /// grouped.
    public static String text(long e4, int digits) {
        BigDecimal exact = BigDecimal.valueOf(e4, 4).stripTrailingZeros();
        return exact.setScale(Math.max(exact.scale(), Math.min(digits, 4))).toPlainString();
    }

    /// The agreed money: one named rounding to the currency's minor unit.
    public Money toMoney(int exponent, Rounding rounding) {
        if (exponent > 4) {
            throw new IllegalArgumentException(
                    "a minor unit has at most four decimals: " + exponent);
        }
        return new Money(Scaled.divide(e4, Scaled.powerOfTen(4 - exponent), rounding), currency);
    }

    @Override
    public String toString() {
        return text(e4, 2) + " " + currency;
    }
}
