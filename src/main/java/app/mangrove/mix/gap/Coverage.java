package app.mangrove.mix.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/// How much of a cell's demand its partners can serve.
public final class Coverage {
    private Coverage() {}

    /// What a coverage means; [CoverageBands] say which.
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
}
