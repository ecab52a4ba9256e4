package app.mangrove.incentive.ledger;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.incentive.statement.SettleRules;

import java.math.BigDecimal;

/// What of a credit is expected to be claimed one day, as variable consideration is estimated: by
/// the expected value, or by the most likely of the two outcomes.
///
/// Shape: `rate` is the share that is expected never to be claimed, from 0 to 1.
public record Breakage(Method method, BigDecimal rate) {
    /// Nothing is lost.
    public static final Breakage NONE = new Breakage(Method.EXPECTED, BigDecimal.ZERO);

    /// How it is estimated.
    public enum Method {
        EXPECTED,
        MOST_LIKELY
    }

    public Breakage {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + rate);
        }
    }

    public static Breakage of(SettleRules rules) {
        Method method =
                rules.text(SettleRules.Choice.BREAKAGE_METHOD).equals("MOST_LIKELY")
                        ? Method.MOST_LIKELY
                        : Method.EXPECTED;
        return new Breakage(
                method, rules.number(SettleRules.Choice.BREAKAGE_RATE).min(BigDecimal.ONE));
    }

    /// The part of a credit that is accrued; half to even.
    public long expected(long credit) {
        if (method == Method.MOST_LIKELY) {
            return rate.compareTo(new BigDecimal("0.5")) > 0 ? 0 : credit;
        }
        BigDecimal kept = BigDecimal.ONE.subtract(rate);
        int digits = Math.max(0, kept.scale());
        return Scaled.multiplyDivide(
                credit,
                kept.setScale(digits).unscaledValue().longValueExact(),
                Scaled.powerOfTen(digits),
                Rounding.HALF_EVEN);
    }
}
