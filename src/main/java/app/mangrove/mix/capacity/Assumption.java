package app.mangrove.mix.capacity;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;

import java.math.BigInteger;

/// What is assumed of partners of one kind.
///
/// Unit: productivity and upkeep a year and all costs in the lens's currency with four decimals;
/// ramp and lead time in whole months; churn as a fraction of a year with six decimals.
public record Assumption(
        Figure productivity,
        Figure rampMonths,
        Figure churn,
        Figure leadMonths,
        Figure recruitCost,
        Figure developCost,
        Figure retireCost,
        Figure upkeep) {
    private static final long MILLION = 1_000_000;

    /// What a fully ramped partner brings in a year, in ten-thousandths.
    public long productivityE4() {
        return productivity.value().movePointRight(4).longValueExact();
    }

    public int ramp() {
        return rampMonths.value().intValueExact();
    }

    public int lead() {
        return leadMonths.value().intValueExact();
    }

    /// The part of the partners that is gone after so many months, in millionths: the churn of a
    /// year by twelfths, all of them at most.
    public long lostE6(int months) {
        long yearly = churn.value().movePointRight(6).longValueExact();
        return Math.min(
                MILLION, Scaled.multiplyDivide(yearly, Math.max(0, months), 12, Rounding.HALF_UP));
    }

    /// The part of its productivity that a partner has reached so many months after joining: it
    /// grows evenly until the ramp is over. In millionths.
    public long rampedE6(int months) {
        int ramp = ramp();
        return months >= ramp
                ? MILLION
                : Scaled.divide(Math.max(0, months) * MILLION, ramp, Rounding.HALF_UP);
    }

    /// What a partner can bring in a year, `months` after joining, with the loss of `ahead` months
    /// taken off: productivity × ramp × (1 − expected churn), rounded once, in ten-thousandths.
    public long capacity(int months, int ahead) {
        BigInteger product =
                BigInteger.valueOf(productivityE4())
                        .multiply(BigInteger.valueOf(rampedE6(months)))
                        .multiply(BigInteger.valueOf(MILLION - lostE6(ahead)));
        return Scaled.divide(product, BigInteger.valueOf(MILLION * MILLION), Rounding.HALF_UP);
    }
}
