package app.mangrove.mix.capacity;

import app.mangrove.mix.actual.Standing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// What the workspace's own history says of productivity, ramp and churn by type and tier.
///
/// Shape: a group's mean counts as its cases, and that of the group above it (type for a tier, all
/// for a type) as [#WEIGHT] cases more: estimate = (n × own mean + 5 × mean above) ÷ (n + 5). The
/// productivity of a type with any grown partner is its own mean. Bounds are the estimate ± 1.645
/// standard errors. The user guide has the formulas in full.
public final class Estimates {
    /// How many cases the mean above a group counts as.
    public static final int WEIGHT = 5;

    /// Months of ramp, and churn a year, before anybody was seen.
    public static final int RAMP = 6;

    static final BigDecimal CHURN = new BigDecimal("0.10");
    private static final BigDecimal MOST_RAMP = BigDecimal.valueOf(24);
    private static final BigDecimal SIGMAS = new BigDecimal("1.645");
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final BigDecimal PRIOR = BigDecimal.valueOf(WEIGHT);
    private final Cases cases;

    private Estimates(Standing standing) {
        cases = new Cases(standing);
    }

    public static Estimates of(Standing standing) {
        return standing.ecosystem()
                .derive(new Key(standing.lens()), eco -> new Estimates(standing));
    }

    private record Key(app.mangrove.model.fact.Lens lens) {}

    private static Figure.Origin origin(int type, int tier, BigDecimal sample) {
        Figure.Origin level =
                tier > 0 ? Figure.Origin.TIER : type > 0 ? Figure.Origin.TYPE : Figure.Origin.ALL;
        return sample.signum() == 0 ? Figure.Origin.DEFAULT : level;
    }

    /// (n × own + 5 × above) ÷ (n + 5)
    private static BigDecimal shrunk(BigDecimal n, BigDecimal own, BigDecimal above) {
        return n.multiply(own).add(PRIOR.multiply(above)).divide(n.add(PRIOR), DIGITS);
    }

    /// What a grown partner brings in a year.
    public Figure productivity(int type, int tier) {
        Sample sample = cases.grown(type, tier);
        if (tier > 0) {
            Figure above = productivity(type, 0);
            if (sample.count() == 0) {
                return above;
            }
            BigDecimal n = BigDecimal.valueOf(sample.count());
            BigDecimal value = shrunk(n, e4(sample.mean()), above.value());
            BigDecimal spread = e4(cases.grown(type, 0).deviation());
            return bounded(value, n, error(spread, n.add(PRIOR)), 4, Figure.Origin.TIER);
        }
        if (sample.count() == 0) {
            return type > 0 ? productivity(0, 0) : Figure.standard(BigDecimal.ZERO.setScale(4));
        }
        BigDecimal n = BigDecimal.valueOf(sample.count());
        BigDecimal error = error(e4(sample.deviation()), n);
        return bounded(e4(sample.mean()), n, error, 4, origin(type, tier, n));
    }

    private static BigDecimal e4(BigDecimal value) {
        return value.movePointLeft(4);
    }

    private static BigDecimal error(BigDecimal deviation, BigDecimal n) {
        return SIGMAS.multiply(deviation).divide(n.sqrt(DIGITS), DIGITS);
    }

    private static Figure bounded(
            BigDecimal value, BigDecimal n, BigDecimal error, int scale, Figure.Origin origin) {
        BigDecimal low = value.subtract(error).max(BigDecimal.ZERO);
        return new Figure(
                rounded(value.max(BigDecimal.ZERO), scale),
                origin,
                n.setScale(Math.min(n.scale(), 1), RoundingMode.HALF_UP),
                rounded(low, scale),
                rounded(value.add(error).max(BigDecimal.ZERO), scale),
                null);
    }

    private static BigDecimal rounded(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_UP);
    }

    /// Months until a new partner brings what a grown one does: 24 × (1 − what new ones sold in
    /// their first year ÷ productivity), between 0 and 24; an even ramp of that length loses as
    /// much as they did.
    public Figure ramp(int type, int tier) {
        Sample sample = cases.fresh(type, tier);
        BigDecimal n = BigDecimal.valueOf(sample.count());
        if (sample.count() == 0 && (type > 0 || tier > 0)) {
            return tier > 0 ? ramp(type, 0) : ramp(0, 0);
        }
        BigDecimal above = type == 0 ? BigDecimal.valueOf(RAMP) : exactRamp(tier > 0 ? type : 0, 0);
        BigDecimal productivity = productivity(type, 0).value();
        if (sample.count() == 0 || productivity.signum() <= 0) {
            return Figure.standard(rounded(above, 0));
        }
        BigDecimal value = shrunk(n, ownRamp(type, tier), above);
        BigDecimal error =
                MOST_RAMP
                        .multiply(error(e4(sample.deviation()), n.add(PRIOR)))
                        .divide(productivity, DIGITS);
        return bounded(value, n, error, 0, origin(type, tier, n));
    }

    private BigDecimal ownRamp(int type, int tier) {
        BigDecimal productivity = productivity(type, 0).value();
        BigDecimal first = e4(cases.fresh(type, tier).mean());
        return productivity.signum() <= 0
                ? BigDecimal.valueOf(RAMP)
                : MOST_RAMP
                        .multiply(BigDecimal.ONE.subtract(first.divide(productivity, DIGITS)))
                        .max(BigDecimal.ZERO)
                        .min(MOST_RAMP);
    }

    private BigDecimal exactRamp(int type, int tier) {
        BigDecimal n = BigDecimal.valueOf(cases.fresh(type, tier).count());
        BigDecimal above = type == 0 ? BigDecimal.valueOf(RAMP) : exactRamp(0, 0);
        return shrunk(n, ownRamp(type, tier), above);
    }

    /// The part of the partners that leaves in a year: those that left ÷ the years in which they
    /// could have.
    public Figure churn(int type, int tier) {
        BigDecimal n = years(type, tier);
        BigDecimal value = exactChurn(type, tier).min(BigDecimal.ONE);
        BigDecimal error = SIGMAS.multiply(value.divide(n.add(PRIOR), DIGITS).sqrt(DIGITS));
        Figure made = bounded(value, n, error, 6, origin(type, tier, n));
        return new Figure(
                made.value(),
                made.origin(),
                made.sample(),
                made.low(),
                made.high().min(BigDecimal.ONE.setScale(6)),
                null);
    }

    private BigDecimal years(int type, int tier) {
        return BigDecimal.valueOf(cases.months(type, tier)[0])
                .divide(BigDecimal.valueOf(Cases.YEAR), DIGITS);
    }

    private BigDecimal exactChurn(int type, int tier) {
        BigDecimal above = type == 0 ? CHURN : tier > 0 ? exactChurn(type, 0) : exactChurn(0, 0);
        BigDecimal left = BigDecimal.valueOf(cases.months(type, tier)[1]);
        return left.add(PRIOR.multiply(above)).divide(years(type, tier).add(PRIOR), DIGITS);
    }
}
