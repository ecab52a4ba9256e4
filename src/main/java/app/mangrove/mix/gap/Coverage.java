package app.mangrove.mix.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/// How much of a cell's demand its partners can serve.
///
/// Shape: under 0.8 is white space, over 1.5 too dense; both are where a reader should look first.
public final class Coverage {
    public static final BigDecimal WHITE = new BigDecimal("0.8");
    public static final BigDecimal DENSE = new BigDecimal("1.5");

    private Coverage() {}

    /// What a coverage means.
    public enum Band {
        UNKNOWN,
        WHITE_SPACE,
        COVERED,
        DENSE
    }

    /// Capacity ÷ demand with four decimals; empty without demand.
    public static Optional<BigDecimal> of(long capacity, OptionalLong demand) {
        return demand.isEmpty() || demand.getAsLong() <= 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(capacity)
                                .divide(
                                        BigDecimal.valueOf(demand.getAsLong()),
                                        4,
                                        RoundingMode.HALF_UP));
    }

    public static Band band(Optional<BigDecimal> coverage) {
        return coverage.map(Coverage::band).orElse(Band.UNKNOWN);
    }

    private static Band band(BigDecimal coverage) {
        return coverage.compareTo(WHITE) < 0
                ? Band.WHITE_SPACE
                : coverage.compareTo(DENSE) > 0 ? Band.DENSE : Band.COVERED;
    }
}
