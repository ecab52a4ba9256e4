package app.mangrove.base.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

class DivisorTest {
    private static final long SEED = 41;

    private static RoundingMode mode(Rounding rounding) {
        return switch (rounding) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
            case TRUNCATE -> RoundingMode.DOWN;
        };
    }

    @Test
    void quotientsAreThoseOfBigDecimalAtEveryTieAndEdge() {
        SplittableRandom random = new SplittableRandom(SEED);
        long[] divisors = {1, 2, 3, 5, 7, 10, 100, 10_000, 999_999_937, 1_000_000_000_000_000_000L};
        for (long divisor : divisors) {
            long[] numerators = new long[400];
            for (int i = 0; i < numerators.length; i++) {
                long whole = random.nextLong(Math.max(1, Long.MAX_VALUE / 2 / divisor));
                long near = whole * divisor + divisor / 2 + random.nextInt(3) - 1;
                long any = random.nextLong() >> random.nextInt(60);
                numerators[i] = (i % 2 == 0 ? near : any) * (i % 4 < 2 ? 1 : -1);
            }
            for (Rounding rounding : Rounding.values()) {
                long[] quotients = numerators.clone();
                Divisor.of(divisor).divide(quotients, quotients.length, rounding);
                for (int i = 0; i < numerators.length; i++) {
                    long expected =
                            BigDecimal.valueOf(numerators[i])
                                    .divide(BigDecimal.valueOf(divisor), 0, mode(rounding))
                                    .longValueExact();
                    assertThat(quotients[i])
                            .as("%d / %d %s, seed %d", numerators[i], divisor, rounding, SEED)
                            .isEqualTo(expected);
                }
            }
        }
    }
}
