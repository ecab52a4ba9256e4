package app.mangrove.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.money.Amount;
import app.mangrove.base.money.Rounding;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class RateTableTest {
    private final RateTable rates =
            RateTable.of(
                    world(
                            "EUR USD 2026-01-02 1.10",
                            "EUR USD 2026-01-05 1.20",
                            "EUR JPY 2026-01-02 160",
                            "EUR DEM 2001-12-28 1.95583",
                            "GBP USD 2026-01-02 1.25",
                            "EUR GBP 2026-01-02 0.80"));

    private static Ecosystem world(String... quotations) {
        List<Edit> edits = new ArrayList<>();
        for (String code : List.of("EUR", "USD", "JPY", "GBP", "DEM", "CHF")) {
            edits.add(
                    Edit.add(Currency.KIND, Id.derived(1, code))
                            .and(Currency.CODE, code)
                            .and(Currency.NAME, code)
                            .and(Currency.EXPONENT, 2L));
        }
        for (String quotation : quotations) {
            String[] parts = quotation.split(" ");
            edits.add(
                    Edit.add(FxRate.KIND, Id.derived(2, quotation))
                            .and(FxRate.BASE, Id.derived(1, parts[0]))
                            .and(FxRate.QUOTE, Id.derived(1, parts[1]))
                            .and(FxRate.DATE, LocalDate.parse(parts[2]))
                            .and(FxRate.RATE, new BigDecimal(parts[3])));
        }
        return TestWorkspace.of(edits).ecosystem();
    }

    private BigDecimal rate(String from, String to, String day) {
        return rates.rate(from, LocalDate.parse(day), Conversion.daily(to))
                .orElseThrow()
                .rate()
                .decimal();
    }

    @Test
    void takesTheLastQuotationOnOrBeforeTheDay() {
        assertThat(rate("EUR", "USD", "2026-01-02")).isEqualByComparingTo("1.10");
        assertThat(rate("EUR", "USD", "2026-01-04")).isEqualByComparingTo("1.10");
        assertThat(rate("EUR", "USD", "2026-01-05")).isEqualByComparingTo("1.20");
        assertThat(rate("EUR", "USD", "2027-01-01")).isEqualByComparingTo("1.20");
    }

    @Test
    void givesTheDaysOfAYearAsItGivesEach() {
        int first = (int) LocalDate.of(2025, 12, 20).toEpochDay();
        LocalDate fixed = LocalDate.of(2026, 1, 3);
        for (String from : List.of("EUR", "USD", "JPY", "GBP", "DEM", "CHF")) {
            for (Conversion to :
                    List.of(
                            Conversion.daily("USD"),
                            Conversion.average("USD"),
                            Conversion.fixed("USD", fixed))) {
                long[] daily = rates.daily(from, first, 40, to);
                for (int i = 0; i < daily.length; i++) {
                    LocalDate day = LocalDate.ofEpochDay((long) first + i);
                    long single =
                            rates.rate(from, day, to)
                                    .map(found -> found.rate().unscaled())
                                    .optional()
                                    .orElse(0L);
                    assertThat(daily[i]).as("%s %s %s", from, day, to).isEqualTo(single);
                }
            }
        }
        assertThat(rates.daily("EUR", first + 13, 5, Conversion.daily("USD")))
                .containsExactly(
                        1_100_000_000_000L,
                        1_100_000_000_000L,
                        1_100_000_000_000L,
                        1_200_000_000_000L,
                        1_200_000_000_000L);
    }

    @Test
    void turnsAQuotationRoundAndGoesOverThePivot() {
        assertThat(rate("USD", "EUR", "2026-01-02")).isEqualByComparingTo("0.909090909091");
        assertThat(rate("JPY", "USD", "2026-01-02")).isEqualByComparingTo("0.006875");
        assertThat(rate("USD", "DEM", "2026-01-05")).isEqualByComparingTo("1.629858333333");
        assertThat(rates.mainPivot()).isEqualTo("EUR");
    }

    @Test
    void aDirectQuotationWinsOverThePivot() {
        assertThat(rate("GBP", "USD", "2026-01-02")).isEqualByComparingTo("1.25");
        assertThat(rate("USD", "GBP", "2026-01-02")).isEqualByComparingTo("0.8");
    }

    @Test
    void aMissingRateIsAProblemNeverZeroOrOne() {
        var before = rates.rate("EUR", LocalDate.of(2026, 1, 1), Conversion.daily("USD")).failure();
        assertThat(before.orElseThrow().key()).isEqualTo("rate.missing");
        assertThat(before.orElseThrow().arguments())
                .containsExactly("EUR", "USD", LocalDate.of(2026, 1, 1));
        assertThat(rates.rate("CHF", LocalDate.of(2026, 1, 2), Conversion.daily("USD")).isOk())
                .isFalse();
    }

    @Test
    void theSameCurrencyNeedsNoQuotation() {
        assertThat(rate("CHF", "CHF", "2026-01-02")).isEqualByComparingTo("1");
    }

    @Test
    void theMeanOfAMonthKnowsOnlyThatMonth() {
        Conversion mean = Conversion.average("USD");
        assertThat(rates.rate("EUR", LocalDate.of(2026, 1, 1), mean).orElseThrow().rate().decimal())
                .isEqualByComparingTo("1.15");
        assertThat(rates.rate("EUR", LocalDate.of(2026, 2, 1), mean).isOk()).isFalse();
    }

    @Test
    void aFixedTableUsesOneDayForEverything() {
        Conversion fixed = Conversion.fixed("USD", LocalDate.of(2026, 1, 3));
        assertThat(
                        rates.rate("EUR", LocalDate.of(2030, 6, 1), fixed)
                                .orElseThrow()
                                .rate()
                                .decimal())
                .isEqualByComparingTo("1.10");
    }

    @Test
    void amountsAreRoundedOnceByTheNamedRounding() {
        Amount amount = new Amount(10_001, "USD");
        Conversion up = Conversion.daily("EUR");
        Conversion cut = new Conversion("EUR", Conversion.Policy.DAY, "", null, Rounding.TRUNCATE);
        LocalDate day = LocalDate.of(2026, 1, 2);
        assertThat(rates.convert(amount, day, up).orElseThrow())
                .isEqualTo(new Amount(9_092, "EUR"));
        assertThat(rates.convert(amount, day, cut).orElseThrow())
                .isEqualTo(new Amount(9_091, "EUR"));
    }

    @Test
    void anAmountThatNoLongerFitsIsAProblem() {
        assertThat(
                        rates.convert(
                                        new Amount(Long.MAX_VALUE / 2, "EUR"),
                                        LocalDate.of(2026, 1, 2),
                                        Conversion.daily("JPY"))
                                .failure()
                                .orElseThrow()
                                .key())
                .isEqualTo("amount.range");
    }
}
