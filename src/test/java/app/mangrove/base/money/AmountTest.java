package app.mangrove.base.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "60749820, 2, 6074.982",
        "1234500, 2, 123.45",
        "1230000, 2, 123.00",
        "1230000, 0, 123",
        "1, 0, 0.0001",
        "-5, 2, -0.0005",
        "0, 3, 0.000",
        "10000, 4, 1.0000",
        "9223372036854775807, 2, 922337203685477.5807",
    })
    void printsAtLeastTheCurrencysDecimalsAndNeverRounds(long e4, int digits, String expected) {
        assertThat(Amount.text(e4, digits)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "12345, 2, HALF_UP, 123",
        "12350, 2, HALF_UP, 124",
        "12350, 2, HALF_EVEN, 124",
        "12450, 2, HALF_EVEN, 124",
        "12399, 2, TRUNCATE, 123",
        "-12350, 2, HALF_UP, -124",
        "-12399, 2, TRUNCATE, -123",
        "15000, 0, HALF_UP, 2",
        "12345, 3, HALF_UP, 1235",
        "12345, 4, HALF_UP, 12345",
    })
    void becomesMoneyByOneNamedRounding(long e4, int exponent, Rounding rounding, long minor) {
        assertThat(new Amount(e4, "EUR").toMoney(exponent, rounding))
                .isEqualTo(new Money(minor, "EUR"));
    }

    @Test
    void neverAddsTwoCurrencies() {
        assertThatThrownBy(() -> new Amount(1, "EUR").plus(new Amount(1, "USD")))
                .hasMessageContaining("EUR")
                .hasMessageContaining("USD");
        assertThatThrownBy(() -> new Money(1, "EUR").plus(new Money(1, "USD")))
                .hasMessageContaining("USD");
    }

    @Test
    void nineMillionDollarsAtARateOfEightDecimalsKeepTheirCents() {
        Rate rate = new Rate(108_765_432, 8);
        assertThat(rate.times(93_000_000_000L, Rounding.HALF_UP)).isEqualTo(101_151_851_760L);
    }

    @Test
    void multipliesAndDividesAsExactDecimalsDo() {
        long seed = 99;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long a = random.nextLong() >> random.nextInt(62);
            long b = random.nextLong() >> random.nextInt(62);
            long divisor = Math.max(1, Math.abs(random.nextLong() >> 1 + random.nextInt(61)));
            for (Rounding rounding : Rounding.values()) {
                BigInteger expected =
                        new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                                .divide(BigDecimal.valueOf(divisor), 0, mode(rounding))
                                .toBigInteger();
                if (expected.bitLength() < 64) {
                    assertThat(Scaled.multiplyDivide(a, b, divisor, rounding))
                            .as("seed %d: %d × %d ÷ %d %s", seed, a, b, divisor, rounding)
                            .isEqualTo(expected.longValueExact());
                } else {
                    assertThatThrownBy(() -> Scaled.multiplyDivide(a, b, divisor, rounding))
                            .isInstanceOf(ArithmeticException.class);
                }
            }
        }
    }

    private static RoundingMode mode(Rounding rounding) {
        return switch (rounding) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
            case TRUNCATE -> RoundingMode.DOWN;
        };
    }
}
