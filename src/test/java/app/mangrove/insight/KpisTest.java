package app.mangrove.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiFacts;
import app.mangrove.health.KpiValue;
import app.mangrove.health.Kpis;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.Lens;
import app.mangrove.revenue.Revenue;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class KpisTest {
    private static final LocalDate TODAY = SmallWorld.TODAY;
    private static final Lens LENS = SmallWorld.LENS;
    private final Ecosystem ecosystem = TestWorkspace.of(SmallWorld.world().edits).ecosystem();
    private final Revenue revenue = new Revenue();

    private KpiValue kpi(String key) {
        return kpi(Kpis.find(key).orElseThrow(), LENS);
    }

    private KpiValue kpi(Kpi kpi, Lens lens) {
        return kpi.value(new KpiFacts(ecosystem, lens, new Facts(revenue, ecosystem, lens)));
    }

    @Test
    void revenueToDateIsComparedWithTheSameMonthsOfLastYear() {
        KpiValue value = kpi("revenue-to-date");
        assertThat(value.value().orElseThrow()).isEqualByComparingTo("700");
        assertThat(value.before().orElseThrow()).isEqualByComparingTo("100");
        assertThat(value.change(Kpi.Unit.AMOUNT).orElseThrow()).isEqualByComparingTo("6");
        assertThat(value.series()).hasSize(12);
        assertThat(value.series().getFirst().label()).isEqualTo("2025-04");
        assertThat(value.series().get(2).value()).isEqualByComparingTo("300");
        assertThat(value.series().getLast().value()).isEqualByComparingTo("500");
        assertThat(value.now().orElseThrow().steps()).isNotEmpty();
    }

    @Test
    void theSourcedShareAddsWonAmountsAtTheirOwnRates() {
        KpiValue value = kpi("sourced-share");
        assertThat(value.value().orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(value.before().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void winRatePipelineAndCountsAreThoseWorkedOutByHand() {
        assertThat(kpi("win-rate").value().orElseThrow()).isEqualByComparingTo("0.666667");
        assertThat(kpi("open-pipeline").value().orElseThrow()).isEqualByComparingTo("40");
        KpiValue partners = kpi("partners");
        assertThat(partners.value().orElseThrow()).isEqualByComparingTo("3");
        assertThat(partners.before().orElseThrow()).isEqualByComparingTo("3");
        KpiValue active = kpi("active-partners");
        assertThat(active.value().orElseThrow()).isEqualByComparingTo("3");
        assertThat(active.of()).contains(BigDecimal.valueOf(3));
        assertThat(active.before().orElseThrow()).isEqualByComparingTo("2");
    }

    @Test
    void theCourseOfEachKpiHasTwelvePointsAndEndsWithItsFigure() {
        for (Kpi kpi : Kpis.ALL) {
            KpiValue value = kpi(kpi, LENS);
            assertThat(value.series()).as(kpi.key()).hasSize(12);
            assertThat(value.series().getLast().label()).isEqualTo("2026-03");
            if (!kpi.key().equals("revenue-to-date")) {
                assertThat(value.series().getLast().value())
                        .as(kpi.key())
                        .isEqualByComparingTo(value.value().orElseThrow());
            }
        }
    }

    @Test
    void thePipelineOfEarlierDaysHasTheDealsThatWereOpenThen() {
        KpiValue value = kpi("open-pipeline");
        assertThat(course(value))
                .containsExactly(
                        "0", "0", "0", "0", "800", "850", "850", "850", "650", "650", "40", "40");
        assertThat(value.before().orElseThrow()).isEqualByComparingTo("40");
        assertThat(value.against()).isEqualTo(KpiValue.MONTH);
    }

    @Test
    void sharesHaveAPointOnlyWhereThereIsAWholeToShare() {
        assertThat(course(kpi("win-rate")))
                .containsExactly("", "", "", "", "", "", "", "", "1", "1", "0.666667", "0.666667");
        assertThat(course(kpi("sourced-share")))
                .containsExactly("", "", "", "", "", "", "", "", "1", "1", "0.25", "0.25");
        assertThat(course(kpi("concentration")))
                .containsExactly(
                        "1", "1", "1", "1", "1", "1", "1", "1", "1", "0.555556", "0.52", "0.38");
    }

    private static List<String> course(KpiValue value) {
        return value.series().stream()
                .map(KpiValue.Point::value)
                .map(point ->
                        point == null
                                ? ""
                                : point.signum() == 0
                                        ? "0"
                                        : point.stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void concentrationIsTheSumOfSquaredShares() {
        assertThat(kpi("concentration").value().orElseThrow()).isEqualByComparingTo("0.38");
    }

    @Test
    void everyKpiOfTheCatalogueExplainsItself() {
        for (Kpi kpi : Kpis.ALL) {
            var explained = kpi(kpi, LENS).now().orElseThrow();
            assertThat(explained.steps()).as(kpi.key()).isNotEmpty();
            assertThat(new BigDecimal(explained.steps().getLast().result()))
                    .as(kpi.key())
                    .isEqualByComparingTo(explained.value());
        }
    }

    @Test
    void aMissingRateBlanksWhatNeedsItAndNothingElse() {
        Lens yen = new Lens(TODAY, Conversion.daily("JPY"), FiscalCalendar.CALENDAR, 90);
        for (Kpi kpi : Kpis.ALL) {
            boolean counts = kpi.unit() == Kpi.Unit.COUNT || kpi.key().equals("win-rate");
            assertThat(kpi(kpi, yen).value().isPresent()).as(kpi.key()).isEqualTo(counts);
        }
    }

    @Test
    void settingsDecideHowAnEcosystemIsLookedAt() {
        assertThat(Lens.of(ecosystem, TODAY).currency()).isEqualTo("EUR");
        assertThat(Lens.of(Ecosystem.empty(), TODAY).currency()).isEqualTo("EUR");
        assertThat(Lens.of(ecosystem, TODAY).activeDays()).isEqualTo(90);
    }
}
