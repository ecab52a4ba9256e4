package app.mangrove.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.money.Amount;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiValue;
import app.mangrove.health.Kpis;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.Tier;
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

/// A world small enough to work its figures out by hand: three sellers, a prospect, one partner
/// that left.
class InsightTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Lens LENS =
            new Lens(TODAY, Conversion.daily("EUR"), FiscalCalendar.CALENDAR, 90);
    private final RevenueWorld world = world();
    private final Ecosystem ecosystem = TestWorkspace.of(world.edits).ecosystem();
    private final Insight insight = new Insight();

    private static RevenueWorld world() {
        RevenueWorld world =
                new RevenueWorld()
                        .currency("EUR", 2)
                        .currency("USD", 2)
                        .rate("EUR", "USD", "2024-01-01", "2")
                        .region("Germany", "COUNTRY", "")
                        .region("France", "COUNTRY", "")
                        .type("VAR")
                        .type("MSP")
                        .partner("a", "Alpha", "Germany", "")
                        .partner("b", "Beta", "France", "")
                        .partner("c", "Gamma", "France", "")
                        .partner("d", "Delta", "", "")
                        .partner("e", "Epsilon", "", "")
                        .role("a", "VAR", "2020-01-01", "", true)
                        .role("a", "MSP", "2025-01-01", "", false)
                        .role("b", "MSP", "2020-01-01", "", false)
                        .sale("a", "2024-05-01", "100", "EUR")
                        .sale("a", "2025-02-01", "100", "EUR")
                        .sale("a", "2025-06-01", "300", "EUR")
                        .sale("b", "2026-01-15", "400", "USD")
                        .sale("c", "2026-03-31", "500", "EUR")
                        .sale("c", "2026-04-01", "999", "EUR");
        world.edits.add(partner("d").and(Partner.STATUS, "PROSPECT"));
        world.edits.add(
                partner("e")
                        .and(Partner.STATUS, "ENDED")
                        .and(Partner.ENDED, LocalDate.of(2026, 1, 1)));
        world.edits.add(partner("c").and(Partner.JOINED, LocalDate.of(2025, 10, 1)));
        tier(world, "Gold", 2, "0.25");
        tier(world, "Silver", 1, "0.75");
        held(world, "a", "Silver", "2024-01-01", "2026-01-01");
        held(world, "a", "Gold", "2026-01-01", "");
        held(world, "b", "Silver", "2026-05-01", "");
        deal(world, "1", "a", "WON", "200", "EUR", "PARTNER", "2025-08-01", "2025-12-01");
        deal(world, "2", "b", "WON", "1200", "USD", "VENDOR", "2025-08-01", "2026-02-01");
        deal(world, "3", "b", "LOST", "50", "EUR", "PARTNER", "2025-09-01", "2026-02-01");
        deal(world, "4", "b", "PROPOSAL", "70", "USD", "PARTNER", "2026-02-20", "");
        deal(world, "5", "", "LEAD", "5", "EUR", "VENDOR", "2026-02-20", "");
        world.edits.add(
                Edit.add(Certification.KIND, RevenueWorld.id("cert"))
                        .and(Certification.NAME, "Expert")
                        .and(Certification.PARTNER, RevenueWorld.id("a"))
                        .and(Certification.EXPIRES, LocalDate.of(2026, 4, 1)));
        world.edits.add(
                Edit.add(Activity.KIND, RevenueWorld.id("training"))
                        .and(Activity.TYPE, "training")
                        .and(Activity.PARTNER, RevenueWorld.id("a"))
                        .and(Activity.DATE, LocalDate.of(2026, 1, 20)));
        return world;
    }

    private static Edit.Put partner(String key) {
        return Edit.add(Partner.KIND, RevenueWorld.id(key));
    }

    private static void tier(RevenueWorld world, String name, long rank, String share) {
        world.edits.add(
                Edit.add(Tier.KIND, RevenueWorld.id(name))
                        .and(Tier.NAME, name)
                        .and(Tier.RANK, rank)
                        .and(Tier.TARGET_SHARE, new BigDecimal(share)));
    }

    private static void held(
            RevenueWorld world, String partner, String tier, String from, String to) {
        world.edits.add(
                Edit.add(Membership.KIND, RevenueWorld.id(partner + tier + from))
                        .and(Membership.PARTNER, RevenueWorld.id(partner))
                        .and(Membership.TIER, RevenueWorld.id(tier))
                        .and(Membership.VALID_FROM, LocalDate.parse(from))
                        .and(Membership.VALID_TO, to.isEmpty() ? null : LocalDate.parse(to)));
    }

    private static void deal(
            RevenueWorld world,
            String key,
            String partner,
            String stage,
            String amount,
            String currency,
            String source,
            String opened,
            String close) {
        world.edits.add(
                Edit.add(Deal.KIND, RevenueWorld.id("deal" + key))
                        .and(Deal.NAME, "Deal " + key)
                        .and(Deal.PARTNER, partner.isEmpty() ? null : RevenueWorld.id(partner))
                        .and(Deal.STAGE, stage)
                        .and(Deal.AMOUNT, new BigDecimal(amount))
                        .and(Deal.CURRENCY, RevenueWorld.id(currency))
                        .and(Deal.SOURCE, source)
                        .and(Deal.OPENED, LocalDate.parse(opened))
                        .and(Deal.CLOSE, close.isEmpty() ? null : LocalDate.parse(close)));
    }

    private KpiValue kpi(String key) {
        return insight.kpi(ecosystem, key, LENS);
    }

    private static Amount euro(String amount) {
        return new Amount(new BigDecimal(amount).movePointRight(4).longValueExact(), "EUR");
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
    void concentrationIsTheSumOfSquaredShares() {
        assertThat(kpi("concentration").value().orElseThrow()).isEqualByComparingTo("0.38");
    }

    @Test
    void everyKpiOfTheCatalogueExplainsItself() {
        for (Kpi kpi : Kpis.ALL) {
            var explained = insight.kpi(ecosystem, kpi, LENS).now().orElseThrow();
            assertThat(explained.steps()).as(kpi.key()).isNotEmpty();
            assertThat(new BigDecimal(explained.steps().getLast().result()))
                    .as(kpi.key())
                    .isEqualByComparingTo(explained.value());
        }
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
