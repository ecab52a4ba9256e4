package app.mangrove.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.money.Amount;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.health.KpiValue;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Column;
import app.mangrove.model.query.Order;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Result;
import app.mangrove.model.query.Scope;
import app.mangrove.revenue.RevenueWorld;
import app.mangrove.support.TestWorkspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class InsightTest {
    private static final LocalDate TODAY = SmallWorld.TODAY;
    private static final Lens LENS = SmallWorld.LENS;
    private final Ecosystem ecosystem = TestWorkspace.of(SmallWorld.world().edits).ecosystem();
    private final Insight insight = new Insight();

    private KpiValue kpi(String key) {
        return insight.kpi(ecosystem, key, LENS);
    }

    private static Amount euro(String amount) {
        return new Amount(new BigDecimal(amount).movePointRight(4).longValueExact(), "EUR");
    }

    @Test
    void answersAKpiByItsKeyAndKeepsItForTheSnapshot() {
        assertThat(kpi("revenue-to-date").value().orElseThrow()).isEqualByComparingTo("700");
        assertThat(kpi("win-rate")).isSameAs(kpi("win-rate"));
    }

    @Test
    void theSummaryCountsByTypeAndTier() {
        Summary summary = insight.summary(ecosystem, LENS);
        assertThat(summary.partners()).isEqualTo(3);
        assertThat(summary.revenue().orElseThrow()).isEqualTo(euro("1000"));
        assertThat(summary.types())
                .extracting(line -> line.name() + " " + line.partners())
                .containsExactlyInAnyOrder("VAR 1", "MSP 1", " 1");
        assertThat(summary.tiers())
                .extracting(line -> line.name() + " " + line.partners())
                .containsExactly("Gold 1", "Silver 0");
        assertThat(summary.withoutTier()).isEqualTo(2);
        assertThat(summary.tiers().getFirst().target(4))
                .hasValueSatisfying(target -> assertThat(target).isEqualByComparingTo("1"));
        assertThat(summary.top())
                .extracting(line -> line.name() + " " + line.share().stripTrailingZeros())
                .containsExactly("Gamma 0.5", "Alpha 0.3", "Beta 0.2");
        assertThat(summary.countries())
                .extracting(line -> line.name() + " " + line.revenue().orElseThrow())
                .containsExactly("France 700.00 EUR", "Germany 300.00 EUR");
    }

    @Test
    void monthsByTypeAddUpToTheMonths() {
        Summary.MonthsByType months = insight.summary(ecosystem, LENS).months();
        assertThat(months.months()).hasSize(12);
        assertThat(months.types()).containsExactlyInAnyOrder("VAR", "MSP", "");
        int january = months.months().indexOf("2026-01");
        int msp = months.types().indexOf("MSP");
        assertThat(months.cells().get(january).get(msp).orElseThrow()).isEqualTo(euro("200"));
    }

    @Test
    void partnerColumnsAreShownFilteredAndSorted() {
        Scope scope =
                Scope.of(ecosystem, TODAY, new RankCache(Collator.getInstance(Locale.ENGLISH)))
                        .with(insight.partnerColumns(LENS));
        assertThat(value(scope, "type", "a")).isEqualTo("VAR");
        assertThat(value(scope, "types", "a")).isEqualTo("MSP, VAR");
        assertThat(value(scope, "tier", "a")).isEqualTo("Gold");
        assertThat(value(scope, "tier", "b")).isNull();
        assertThat(value(scope, "revenue", "b")).isEqualTo(new BigDecimal("200.0000"));
        assertThat(value(scope, "growth", "a")).isEqualTo(new BigDecimal("0.5000"));
        assertThat(value(scope, "growth", "b")).isNull();
        assertThat(value(scope, "pipeline", "b")).isEqualTo(new BigDecimal("35.0000"));
        assertThat(value(scope, "certifications", "a")).isEqualTo(1L);
        assertThat(value(scope, "last_activity", "a")).isEqualTo(LocalDate.of(2026, 1, 20));
        Result result =
                Query.of(Partner.KIND)
                        .where(Query.parse("revenue > 0", Partner.KIND, scope).orElseThrow())
                        .orderBy(Order.descending("revenue"))
                        .run(scope, Cancel.never())
                        .orElseThrow();
        assertThat(List.of(0, 1, 2))
                .extracting(place -> ecosystem.name(Partner.KIND, result.nr(place)))
                .containsExactly("Gamma", "Alpha", "Beta");
        assertThat(Query.parse("partner.type is VAR", Deal.KIND, scope).isOk()).isTrue();
    }

    private @Nullable Object value(Scope scope, String key, String partner) {
        Id id = RevenueWorld.id(partner);
        return Column.of(scope, Partner.KIND, key)
                .orElseThrow()
                .value(ecosystem.table(Partner.KIND).nr(id));
    }

    @Test
    void aMissingRateBlanksWhatNeedsItAndNothingElse() {
        Lens dollars = new Lens(TODAY, Conversion.daily("JPY"), FiscalCalendar.CALENDAR, 90);
        Summary summary = insight.summary(ecosystem, dollars);
        assertThat(summary.revenue().isOk()).isFalse();
        assertThat(summary.concentration().isOk()).isFalse();
        assertThat(summary.partners()).isEqualTo(3);
        assertThat(insight.kpi(ecosystem, "win-rate", dollars).value()).isPresent();
    }

    @Test
    void anEmptyWorkspaceHasAnEmptySummary() {
        Summary summary = insight.summary(Ecosystem.empty(), Lens.of(Ecosystem.empty(), TODAY));
        assertThat(summary.partners()).isZero();
        assertThat(summary.revenue().orElseThrow()).isEqualTo(euro("0"));
        assertThat(summary.top()).isEmpty();
        assertThat(Optional.of(summary.lens().currency())).contains("EUR");
    }
}
