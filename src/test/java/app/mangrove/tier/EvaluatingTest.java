package app.mangrove.tier;

import static app.mangrove.tier.TierWorld.DAY;
import static app.mangrove.tier.TierWorld.explain;
import static app.mangrove.tier.TierWorld.grid;
import static app.mangrove.tier.TierWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.LadderVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

class EvaluatingTest {
    /// One partner with a record on either side of each window's ends; the day is 30 June 2026, the
    /// fiscal year the calendar year.
    @ParameterizedTest
    @CsvSource({
        "TRAILING_YEAR, 2025-06-30, 0",
        "TRAILING_YEAR, 2025-07-01, 100",
        "TRAILING_YEAR, 2026-06-30, 100",
        "TRAILING_YEAR, 2026-07-01, 0",
        "FISCAL_YEAR, 2025-12-31, 0",
        "FISCAL_YEAR, 2026-01-01, 100",
        "LAST_FISCAL_YEAR, 2025-12-31, 100",
        "LAST_FISCAL_YEAR, 2026-01-01, 0",
        "LAST_FISCAL_YEAR, 2024-12-31, 0",
        "ROLLING_QUARTER, 2026-03-30, 0",
        "ROLLING_QUARTER, 2026-03-31, 100",
        "EVER, 1999-01-01, 100",
        "EVER, 2026-07-01, 0"
    })
    void countsWhatHappenedInTheWindow(String window, String date, String expected) {
        Ecosystem world =
                new TierWorld()
                        .partners("P")
                        .rung("T1", "ALL", "")
                        .asks("T1", "c", "REVENUE " + window + " OWN AT_LEAST 1")
                        .sells("P", date, "100")
                        .ecosystem();
        assertThat(line(world).value().orElseThrow()).isEqualByComparingTo(expected);
    }

    private static TierExplanation.Line line(Ecosystem world) {
        return explain(grid(world, DAY), "P").steps().getLast().criteria().getLast();
    }

    @Test
    void countsTheDifferentThingsThatMetricsMean() {
        TierWorld world =
                new TierWorld()
                        .partners("P", "Q")
                        .certified("P", "Ann", "Cloud", "2024-01-01", "2026-06-30")
                        .certified("P", "Ann", "Edge", "2025-01-01", "2026-07-01")
                        .certified("P", "Ann", "Cloud", "2025-01-01", "")
                        .certified("P", "Bob", "Cloud", "2026-06-30", "")
                        .certified("P", "", "Cloud", "2025-01-01", "")
                        .certified("Q", "Ann", "Cloud", "2025-01-01", "")
                        .specialised("P", "Sea", "2024-01-01", "2026-06-30")
                        .specialised("P", "Air", "2024-01-01", "")
                        .specialised("P", "Air", "2025-01-01", "")
                        .wins("P", "Acme", "2026-01-10")
                        .wins("Q", "Acme", "2025-12-31")
                        .wins("P", "Bolt", "2026-02-01")
                        .wins("P", "Bolt", "2026-03-01")
                        .scored("P", "csat", "2026-01-01", "4")
                        .scored("P", "csat", "2026-02-01", "4.5")
                        .scored("P", "csat", "2025-01-01", "1")
                        .scored("P", "csat", "2026-07-01", "1")
                        .did("P", "demo", "2026-05-01", 30)
                        .did("P", "training", "2026-05-02", 12)
                        .rung("T1", "ALL", "");
        String[][] asked = {
            {"CERTIFICATIONS TODAY", "4"},
            {"CERTIFICATIONS/Cloud TODAY", "3"},
            {"CERTIFICATIONS FISCAL_YEAR", "1"},
            {"CERTIFIED_PEOPLE TODAY", "2"},
            {"CERTIFIED_PEOPLE/Edge TODAY", "1"},
            {"SPECIALISATIONS TODAY", "1"},
            {"SPECIALISATIONS/SEA TODAY", "0"},
            {"SPECIALISATIONS/AIR TODAY", "1"},
            {"DEALS_WON FISCAL_YEAR", "3"},
            {"NEW_CUSTOMERS FISCAL_YEAR", "1"},
            {"SCORE/csat TODAY", "4.5"},
            {"SCORE/csat TRAILING_YEAR", "4.25"},
            {"SCORE/csat EVER", "3.1667"},
            {"ACTIVITIES TRAILING_YEAR", "2"},
            {"ACTIVITIES/demo TRAILING_YEAR", "1"},
            {"POINTS TRAILING_YEAR", "42"}
        };
        for (String[] each : asked) {
            world.asks("T1", each[0], each[0] + " OWN AT_LEAST 1");
        }
        TierExplanation why = explain(grid(world.ecosystem(), DAY), "P");
        for (int i = 0; i < asked.length; i++) {
            assertThat(why.steps().getFirst().criteria().get(i).value().orElseThrow())
                    .as(asked[i][0])
                    .isEqualByComparingTo(asked[i][1]);
        }
    }

    @Test
    void addsUpWhoStandsBelowOnceHoweverManyWaysLeadThere() {
        TierWorld world =
                new TierWorld()
                        .partners("Top", "Left", "Right", "Shared")
                        .below("Top", "Left")
                        .below("Top", "Right")
                        .below("Left", "Shared")
                        .below("Right", "Shared")
                        .sells("Top", "2026-01-01", "1")
                        .sells("Left", "2026-01-01", "10")
                        .sells("Shared", "2026-01-01", "100")
                        .rung("T1", "ALL", "")
                        .asks("T1", "own", "REVENUE TRAILING_YEAR OWN AT_LEAST 1")
                        .asks("T1", "below", "REVENUE TRAILING_YEAR DOWNSTREAM AT_LEAST 1")
                        .asks("T1", "total", "REVENUE TRAILING_YEAR TOTAL AT_LEAST 1");
        TierGrid grid = grid(world.ecosystem(), DAY);
        assertThat(explain(grid, "Top").steps().getFirst().criteria())
                .extracting(line -> line.value().orElseThrow().toPlainString())
                .containsExactly("1", "110", "111");
        assertThat(explain(grid, "Left").steps().getFirst().criteria())
                .extracting(line -> line.value().orElseThrow().toPlainString())
                .containsExactly("10", "100", "110");
        int line = grid.line(grid.ecosystem().table(Partner.KIND).nr(id(Partner.KIND, "Top")));
        Criterion total = grid.rules().criterion(id(Criterion.KIND, "total")).orElseThrow();
        assertThat(grid.records(line, total)).hasSize(3);
        assertThat(TierGrid.kind(total)).isSameAs(Transaction.KIND);
    }

    /// P meets A and B, not C.
    @ParameterizedTest
    @CsvSource({
        "ALL, '', '', ''",
        "ANY, '', '', T2",
        "COUNT, 2, '', T2",
        "COUNT, 3, '', ''",
        "COUNT, 2, C, ''",
        "COUNT, 2, A, T2"
    })
    void joinsCriteriaByTheRule(String rule, String needed, String required, String reached) {
        TierWorld world =
                new TierWorld()
                        .partners("P")
                        .sells("P", "2026-01-01", "100")
                        .people("P", 3)
                        .rung("T2", rule, needed)
                        .asks("T2", "A", "REVENUE TRAILING_YEAR OWN AT_LEAST 100")
                        .asks("T2", "B", "CERTIFIED_PEOPLE TODAY OWN AT_LEAST 3")
                        .asks("T2", "C", "DEALS_WON TRAILING_YEAR OWN AT_LEAST 1");
        if (!required.isEmpty()) {
            world.set(Criterion.KIND, required, Criterion.REQUIRED, true);
        }
        assertThat(world.reached()).isEqualTo(Map.of("P", reached));
    }

    /// 250 sold give 2 × 30 = 60, of which 50 count; 3 people give 3 × 5 = 15. Together 65.
    @ParameterizedTest
    @CsvSource({"65, 0, T2", "65.0001, 0, ''", "60, 15, T2", "60, 15.0001, ''"})
    void addsPointsUnderCapsWithAMinimumInEach(String needed, String minimum, String reached) {
        TierWorld world =
                new TierWorld()
                        .partners("P")
                        .sells("P", "2026-01-01", "250")
                        .people("P", 3)
                        .rung("T2", "POINTS", needed)
                        .asks("T2", "A", "REVENUE TRAILING_YEAR OWN AT_LEAST 0")
                        .set(Criterion.KIND, "A", Criterion.POINTS, new BigDecimal("20"))
                        .set(Criterion.KIND, "A", Criterion.WEIGHT, new BigDecimal("1.5"))
                        .set(Criterion.KIND, "A", Criterion.PER, new BigDecimal("100"))
                        .set(Criterion.KIND, "A", Criterion.CATEGORY, "Sales")
                        .asks("T2", "B", "CERTIFIED_PEOPLE TODAY OWN AT_LEAST 1")
                        .set(Criterion.KIND, "B", Criterion.POINTS, new BigDecimal("5"))
                        .set(Criterion.KIND, "B", Criterion.PER, new BigDecimal("1"))
                        .set(Criterion.KIND, "B", Criterion.CATEGORY, "Skills")
                        .category("T2", "Sales", "", "50")
                        .category("T2", "Skills", minimum, "");
        TierGrid grid = grid(world.ecosystem(), DAY);
        assertThat(TierWorld.reached(grid)).isEqualTo(Map.of("P", reached));
        TierExplanation.Step step = explain(grid, "P").steps().getFirst();
        assertThat(step.points()).isEqualByComparingTo("65");
        assertThat(step.categories())
                .extracting(each -> each.points().toPlainString())
                .containsExactly("50", "15");
    }

    @Test
    void asksOfARegionWhatItsNearestVariantSays() {
        TierWorld world =
                new TierWorld()
                        .region("World", "")
                        .region("Asia", "World")
                        .region("Japan", "Asia")
                        .partners("Here", "Asian", "Japanese")
                        .in("Asian", "Asia")
                        .in("Japanese", "Japan")
                        .sells("Here", "2026-01-01", "99")
                        .sells("Asian", "2026-01-01", "50")
                        .sells("Japanese", "2026-01-01", "50")
                        .rung("T1", "ALL", "")
                        .asks("T1", "all", "REVENUE TRAILING_YEAR OWN AT_LEAST 100")
                        .asks("T1", "asia", "REVENUE TRAILING_YEAR OWN AT_LEAST 50")
                        .set(Criterion.KIND, "asia", Criterion.REGION, id(Region.KIND, "Asia"))
                        .asks("T1", "japan", "REVENUE TRAILING_YEAR OWN AT_LEAST 60")
                        .set(Criterion.KIND, "japan", Criterion.REGION, id(Region.KIND, "Japan"));
        assertThat(world.reached()).isEqualTo(Map.of("Here", "", "Asian", "T1", "Japanese", ""));
    }

    /// 100 dollars on 10 January at 0.90 and 100 on 10 May at 0.80 are 170 euros at the rates of
    /// their days, 180 at those of 31 January.
    @Test
    void convertsAtTheRateOfTheEventOrOfAFixedDay() {
        TierWorld world =
                new TierWorld()
                        .partners("P")
                        .rate("USD", "EUR", "2026-01-01", "0.90")
                        .rate("USD", "EUR", "2026-05-01", "0.80")
                        .sells("P", "2026-01-10", "100 USD")
                        .sells("P", "2026-05-10", "100 USD")
                        .rung("T1", "ALL", "")
                        .asks("T1", "c", "REVENUE TRAILING_YEAR OWN AT_LEAST 1")
                        .asks("T1", "d", "REVENUE ROLLING_QUARTER OWN AT_LEAST 1")
                        .set(Criterion.KIND, "d", Criterion.CURRENCY, id(Currency.KIND, "USD"));
        assertThat(explain(grid(world.ecosystem(), DAY), "P").steps().getFirst().criteria())
                .extracting(line -> line.value().orElseThrow().toPlainString())
                .containsExactly("170", "100");
        world.set(LadderVersion.KIND, "V", LadderVersion.RATES, "FIXED_DAY")
                .set(LadderVersion.KIND, "V", LadderVersion.RATE_DAY, LocalDate.of(2026, 1, 31));
        assertThat(explain(grid(world.ecosystem(), DAY), "P").steps().getFirst().criteria())
                .extracting(line -> line.value().orElseThrow().toPlainString())
                .containsExactly("180", "100");
    }

    @Test
    void leavesOneValueOpenWhenItsRateIsMissingAndSaysSo() {
        TierWorld world =
                new TierWorld()
                        .partners("P", "Q", "R")
                        .sells("P", "2026-01-10", "100 JPY")
                        .sells("Q", "2026-01-10", "100")
                        .sells("R", "2026-01-10", "100 JPY")
                        .people("R", 1)
                        .rung("T1", "ALL", "")
                        .rung("T2", "ANY", "")
                        .asks("T2", "money", "REVENUE TRAILING_YEAR OWN AT_LEAST 100")
                        .asks("T2", "people", "CERTIFIED_PEOPLE TODAY OWN AT_LEAST 1");
        TierGrid grid = grid(world.ecosystem(), DAY);
        assertThat(TierWorld.reached(grid)).isEqualTo(Map.of("P", "T1", "Q", "T2", "R", "T2"));
        assertThat(grid.problems())
                .hasSize(2)
                .allMatch(unknown -> unknown.problem().key().equals("rate.missing"))
                .allMatch(unknown -> unknown.criterion().equals(id(Criterion.KIND, "money")));
        assertThat(grid.isPartial(0)).as("P hangs on it").isTrue();
        assertThat(grid.isPartial(1)).isFalse();
        assertThat(grid.isPartial(2)).as("R has T2 anyhow").isFalse();
        assertThat(grid.trailing(0).isOk()).isFalse();
    }

    @Test
    void countsOnlyTheRowsThatAFilterMeets() {
        TierWorld world =
                new TierWorld()
                        .partners("P")
                        .sells("P", "2026-01-10", "100")
                        .sells("P", "2026-01-11", "7")
                        .rung("T1", "ALL", "")
                        .asks("T1", "c", "REVENUE TRAILING_YEAR OWN AT_LEAST 1")
                        .set(Criterion.KIND, "c", Criterion.FILTER, "amount > 50");
        assertThat(line(world.ecosystem()).value().orElseThrow()).isEqualByComparingTo("100");
        world.set(Criterion.KIND, "c", Criterion.FILTER, "colour is red");
        assertThat(line(world.ecosystem()).value().failure().orElseThrow().key())
                .startsWith("filter.");
    }

    @Test
    void saysWhatIsMissingToTheNextTierAndWhatThatWouldBeWorth() {
        TierWorld world =
                new TierWorld()
                        .partners("P")
                        .sells("P", "2026-01-10", "80000")
                        .people("P", 1)
                        .rung("T1", "ALL", "")
                        .gives("VT1", "DISCOUNT", "SHARE", "0.10")
                        .rung("T2", "COUNT", "2")
                        .asks("T2", "money", "REVENUE TRAILING_YEAR OWN AT_LEAST 100000")
                        .asks("T2", "people", "CERTIFIED_PEOPLE TODAY OWN AT_LEAST 3")
                        .asks("T2", "won", "DEALS_WON TRAILING_YEAR OWN AT_LEAST 0")
                        .gives("VT2", "DISCOUNT", "SHARE", "0.15")
                        .gives("VT2", "MDF", "SHARE", "0.01")
                        .gives("VT2", "REBATE", "MONEY", "500");
        TierExplanation.Next next = explain(grid(world.ecosystem(), DAY), "P").next().orElseThrow();
        assertThat(next.step().name()).isEqualTo("T2");
        assertThat(next.needed()).isEqualTo(1);
        assertThat(next.open())
                .extracting(open -> open.lacks().toPlainString())
                .containsExactly("20000", "2");
        assertThat(next.gain().orElseThrow())
                .isEqualTo(new Worth(40_000_000, 5_000_000, 8_000_000));
    }

    @Test
    void knowsNoValueOfAScoreThatWasNeverGiven() {
        TierWorld world =
                new TierWorld()
                        .partners("P")
                        .rung("T1", "ALL", "")
                        .asks("T1", "c", "SCORE/churn TODAY OWN AT_MOST 0.02");
        assertThat(world.reached()).isEqualTo(Map.of("P", ""));
        assertThat(line(world.ecosystem()).value().failure().orElseThrow().key())
                .isEqualTo("tier.no-value");
    }
}
