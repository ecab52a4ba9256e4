package app.mangrove.transfer.value;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.work.Note;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

class ReadersTest {
    private static final Readers READERS = new Readers(Partner.KIND, false, false, Names.none());
    private final Value value = new Value();

    private @Nullable Problem read(ValueReader reader, String text) {
        Slice slice = new Slice();
        slice.set("x" + text + "y");
        Slice inner = new Slice();
        inner.set(slice.chars(), slice.start() + 1, slice.end() - 1);
        return reader.read(inner, value);
    }

    private @Nullable Object value(
            Field<?> field, NumberLook numbers, DateLook dates, String text) {
        ValueReader reader = READERS.of(field, numbers, dates);
        Problem problem = read(reader, text);
        return problem != null ? problem.key() : reader.java(value);
    }

    private @Nullable Object value(Field<?> field, String text) {
        return value(field, NumberLook.PLAIN, DateLook.ISO, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024.994            | 2024.9940 | false
                    6074.981999999999   | 6074.9820 | true
                    29999.999999999996  | 30000.0000 | true
                    -0.00000099999      | 0.0000    | true
                    1.0000010           | 1.0000    | true
                    99999999999999.9999 | 99999999999999.9999 | false
                    -12                 | -12.0000  | false
                    +5.5                | 5.5000    | false
                    .5                  | 0.5000    | false
                    7.                  | 7.0000    | false
                    1.5e3               | 1500.0000 | false
                    0000012.10          | 12.1000   | false
                    (12.5)              | -12.5000  | false
                    $1200.50            | 1200.5000 | false
                    1 200.50 €          | 1200.5000 | false
                    """)
    void readsAmountsExactly(String text, BigDecimal amount, boolean noise) {
        assertThat(value(Transaction.AMOUNT, text)).isEqualTo(amount);
        assertThat(value.isNoise()).isEqualTo(noise);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1.0000011, transfer.value.decimals
                    1.00005, transfer.value.decimals
                    100000000000000, transfer.value.range
                    1e99, transfer.value.range
                    1e999999999, transfer.value.number
                    1e-4000, transfer.value.number
                    12a, transfer.value.number
                    1-2, transfer.value.number
                    --1, transfer.value.number
                    -, transfer.value.number
                    ., transfer.value.number
                    1.2.3, transfer.value.number
                    NaN, transfer.value.number
                    0x10, transfer.value.number
                    =1+1, transfer.value.number
                    ١٢, transfer.value.number
                    """)
    void refusesWhatIsNoAmount(String text, String problem) {
        assertThat(value(Transaction.AMOUNT, text)).isEqualTo(problem);
    }

    @Test
    void agreesWithAPlainCalculationOnRandomNumbers() {
        long seed = 20_260_301;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal exact =
                    new BigDecimal(Long.toString(random.nextLong() % 1_000_000_000_000L))
                            .movePointLeft(random.nextInt(12));
            Object read = value(Transaction.AMOUNT, exact.toPlainString());
            BigDecimal held = exact.setScale(4, RoundingMode.HALF_EVEN);
            boolean near = held.subtract(exact).abs().compareTo(new BigDecimal("0.000001")) <= 0;
            assertThat(read)
                    .as("seed %d: %s", seed, exact.toPlainString())
                    .isEqualTo(near ? held : "transfer.value.decimals");
        }
    }

    @Test
    void readsNumbersInTheLookOfTheirColumn() {
        assertThat(value(Transaction.AMOUNT, NumberLook.COMMA, DateLook.ISO, "1.234.567,89"))
                .isEqualTo(new BigDecimal("1234567.8900"));
        assertThat(value(Transaction.AMOUNT, NumberLook.POINT, DateLook.ISO, "1,234,567.89"))
                .isEqualTo(new BigDecimal("1234567.8900"));
        assertThat(value(Transaction.AMOUNT, NumberLook.POINT, DateLook.ISO, "1,23,4"))
                .isEqualTo("transfer.value.number");
        assertThat(value(Transaction.AMOUNT, NumberLook.COMMA, DateLook.ISO, "1'234,5"))
                .isEqualTo(new BigDecimal("1234.5000"));
        assertThat(value(Deal.PROBABILITY, "35 %")).isEqualTo(new BigDecimal("0.3500"));
        assertThat(value(FxRate.RATE, "0.999800039992002"))
                .isEqualTo(new BigDecimal("0.9998000400"));
        assertThat(value(Partner.EMPLOYEES, "1200")).isEqualTo(1200L);
        assertThat(value(Partner.EMPLOYEES, "12.5")).isEqualTo("transfer.value.decimals");
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5;12, ',', '.', 0",
        "'1.234,50', ',', ',', 1",
        "'1,234.50', ';', '.', 1",
        "'12,5', ',', ',', 1",
        "'1.234.567', ',', ',', 1"
    })
    void findsTheLookOfAColumn(String texts, char separator, char decimal, int ignored) {
        assertThat(NumberLook.of(List.of(texts.split(";")), separator).decimal())
                .isEqualTo(decimal);
    }

    @Test
    void letsTheFileDecideWhereAColumnDoesNot() {
        assertThat(NumberLook.of(List.of("1.234", "5.678"), ';').decimal()).isEqualTo(',');
        assertThat(NumberLook.of(List.of("1.234", "5.678"), ',').decimal()).isEqualTo('.');
        assertThat(NumberLook.of(List.of("1,234", "5,678"), ',').decimal()).isEqualTo('.');
        assertThat(NumberLook.of(List.of("1,234", "5,678"), ';').decimal()).isEqualTo(',');
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, ISO, 2024-02-29",
        "2024-02-29T10:15:00, ISO, 2024-02-29",
        "2024-02-29 00:00:00.000, ISO, 2024-02-29",
        "20240229, COMPACT, 2024-02-29",
        "29.2.2024, DAY_DOT, 2024-02-29",
        "29.02.2024 13:45, DAY_DOT, 2024-02-29",
        "29/02/2024, DAY_SLASH, 2024-02-29",
        "2/29/2024, MONTH_SLASH, 2024-02-29",
        "29-02-2024, DAY_DASH, 2024-02-29",
        "2024/2/29, YEAR_SLASH, 2024-02-29"
    })
    void readsDates(String text, DateLook look, LocalDate date) {
        assertThat(value(Partner.JOINED, NumberLook.PLAIN, look, text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2024-13-01", "24-01-01", "1.1.24", "soon", "20240229x"})
    void refusesWhatIsNoDate(String text) {
        for (DateLook look : DateLook.values()) {
            assertThat(value(Partner.JOINED, NumberLook.PLAIN, look, text))
                    .isEqualTo("transfer.value.date");
        }
    }

    @Test
    void asksWhenDatesMayBeReadInTwoWays() {
        assertThat(DateLook.fitting(List.of("1/2/2024", "3/4/2024")))
                .containsExactly(DateLook.DAY_SLASH, DateLook.MONTH_SLASH);
        assertThat(DateLook.fitting(List.of("1/2/2024", "3/14/2024")))
                .containsExactly(DateLook.MONTH_SLASH);
        assertThat(DateLook.fitting(List.of("14/2/2024", "3/4/2024")))
                .containsExactly(DateLook.DAY_SLASH);
        assertThat(DateLook.fitting(List.of("5/5/2024"))).hasSize(1);
        assertThat(DateLook.fitting(List.of("2024-01-02"))).containsExactly(DateLook.ISO);
        assertThat(DateLook.fitting(List.of("soon"))).isEmpty();
    }

    @Test
    void readsChoicesTruthSetsTextsAndInstants() {
        assertThat(value(Partner.STATUS, " active ")).isEqualTo("ACTIVE");
        assertThat(value(Deal.SOURCE, "co-sell")).isEqualTo("CO_SELL");
        assertThat(value(Partner.STATUS, "gone")).isEqualTo("transfer.value.choice");
        assertThat(value(Person.OWN, "Ja")).isEqualTo(true);
        assertThat(value(Person.OWN, "0")).isEqualTo(false);
        assertThat(value(Person.OWN, "maybe")).isEqualTo("transfer.value.bool");
        assertThat(value(Partner.TAGS, "b; a;;b")).isEqualTo(List.of("a", "b"));
        assertThat(value(Partner.NAME, "  Kestrel GmbH ")).isEqualTo("Kestrel GmbH");
        assertThat(value(Partner.NAME, "a\0b")).isEqualTo("transfer.value.text");
        assertThat(value(Partner.NAME, "   ")).isNull();
        assertThat(value(Note.WRITTEN, "2026-01-31 12:00:00"))
                .isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(value(Note.WRITTEN, "2026-01-31T12:00:00+02:00"))
                .isEqualTo(Instant.parse("2026-01-31T10:00:00Z"));
        assertThat(value(Note.WRITTEN, "later")).isEqualTo("transfer.value.instant");
    }

    @Test
    void keepsTextsOfOurOwnFilesToTheBlank() {
        Readers exact = new Readers(Partner.KIND, true, true, Names.none());
        ValueReader name = exact.of(Partner.NAME, NumberLook.PLAIN, DateLook.ISO);
        assertThat(read(name, " '=1+1 ")).isNull();
        assertThat(name.java(value)).isEqualTo(" '=1+1 ");
        assertThat(read(name, "'=1+1")).isNull();
        assertThat(name.java(value)).isEqualTo("=1+1");
        ValueReader tags = exact.of(Partner.TAGS, NumberLook.PLAIN, DateLook.ISO);
        assertThat(read(tags, "a;b\nc, d")).isNull();
        assertThat(tags.java(value)).isEqualTo(List.of("a;b", "c, d"));
    }
}
