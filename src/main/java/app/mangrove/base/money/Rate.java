package app.mangrove.base.money;

import java.math.BigDecimal;

/// An exact factor: an unscaled long with its number of decimals.
public record Rate(long unscaled, int scale) {
    public BigDecimal decimal() {
        return BigDecimal.valueOf(unscaled, scale);
    }

    /// `value` × this rate, rounded once as named.
    public long times(long value, Rounding rounding) {
        return Scaled.multiplyDivide(value, unscaled, Scaled.powerOfTen(scale), rounding);
    }
}
