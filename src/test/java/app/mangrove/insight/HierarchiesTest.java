package app.mangrove.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.RollUp;
import app.mangrove.hierarchy.Span;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.program.Certification;
import app.mangrove.revenue.RevenueWorld;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A distributor over two resellers; the figures are worked out by hand. One dollar is half a euro.
class HierarchiesTest {
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
                        .currency("KWD", 3)
                        .rate("EUR", "USD", "2024-01-01", "2")
                        .partner("d", "Distributor", "", "")
                        .partner("a", "Alpha", "", "")
                        .partner("b", "Beta", "", "")
                        .sale("d", "2025-06-01", "100", "EUR")
                        .sale("a", "2025-06-01", "300", "USD")
                        .sale("a", "2024-06-01", "7", "EUR")
                        .sale("b", "2026-01-01", "40", "EUR");
        relation(world, "d", "a");
        relation(world, "d", "b");
        deal(world, "1", "a", "WON", "80", "2026-01-10", "2026-02-01");
        deal(world, "2", "a", "WON", "10", "2024-01-10", "2024-02-01");
        deal(world, "3", "b", "PROPOSAL", "60", "2026-01-10", "");
        deal(world, "4", "b", "LEAD", "5", "2026-04-10", "");
        world.edits.add(
                Edit.add(Certification.KIND, RevenueWorld.id("cert"))
                        .and(Certification.NAME, "Expert")
                        .and(Certification.PARTNER, RevenueWorld.id("b"))
                        .and(Certification.EXPIRES, TODAY.plusDays(1)));
        return world;
    }

    private static void relation(RevenueWorld world, String parent, String child) {
        world.edits.add(
                Edit.add(Relation.KIND, RevenueWorld.id(parent + child))
                        .and(Relation.RELATION, "DISTRIBUTES")
                        .and(Relation.PARENT_PARTNER, RevenueWorld.id(parent))
                        .and(Relation.CHILD_PARTNER, RevenueWorld.id(child)));
    }

    private static void deal(
            RevenueWorld world,
            String key,
            String partner,
            String stage,
            String amount,
            String opened,
            String close) {
        world.edits.add(
                Edit.add(Deal.KIND, RevenueWorld.id("deal" + key))
                        .and(Deal.NAME, "Deal " + key)
                        .and(Deal.PARTNER, RevenueWorld.id(partner))
                        .and(Deal.STAGE, stage)
                        .and(Deal.AMOUNT, new BigDecimal(amount))
                        .and(Deal.CURRENCY, RevenueWorld.id("EUR"))
                        .and(Deal.OPENED, LocalDate.parse(opened))
                        .and(Deal.CLOSE, close.isEmpty() ? null : LocalDate.parse(close)));
    }

    private int nr(String key) {
        return ecosystem.table(Partner.KIND).nr(RevenueWorld.id(key));
    }

    private long value(Ecosystem of, Span span, Measure measure, Part part, String key) {
        RollUp rolled = insight.hierarchy(of, LENS, RelationTree.HIERARCHY, span);
        return rolled.value(measure, part, nr(key)).orElseThrow();
    }

    @Test
    void addsUpWhatTheOtherEnginesSayOfEachPartner() {
        assertThat(value(ecosystem, Span.YEAR, Measure.REVENUE, Part.OWN, "d")).isEqualTo(100_0000);
        assertThat(value(ecosystem, Span.YEAR, Measure.REVENUE, Part.DOWNSTREAM, "d"))
                .as("300 USD are 150 EUR, and 40")
                .isEqualTo(190_0000);
        assertThat(value(ecosystem, Span.YEAR, Measure.REVENUE, Part.TOTAL, "d"))
                .isEqualTo(290_0000);
        assertThat(value(ecosystem, Span.ALWAYS, Measure.REVENUE, Part.TOTAL, "d"))
                .isEqualTo(297_0000);
        assertThat(value(ecosystem, Span.TO_DATE, Measure.REVENUE, Part.TOTAL, "d"))
                .isEqualTo(40_0000);
        assertThat(value(ecosystem, Span.YEAR, Measure.WON, Part.TOTAL, "d")).isEqualTo(1);
        assertThat(value(ecosystem, Span.YEAR, Measure.WON_AMOUNT, Part.TOTAL, "d"))
                .isEqualTo(80_0000);
        assertThat(value(ecosystem, Span.YEAR, Measure.OPEN, Part.DOWNSTREAM, "d"))
                .as("a deal that opens after the day is not open yet")
                .isEqualTo(1);
        assertThat(value(ecosystem, Span.YEAR, Measure.OPEN_AMOUNT, Part.TOTAL, "d"))
                .isEqualTo(60_0000);
        assertThat(value(ecosystem, Span.YEAR, Measure.CERTIFICATIONS, Part.DOWNSTREAM, "d"))
                .isEqualTo(1);
    }

    @Test
    void aSaleWithoutARateIsAProblemOfItsPartnerAndThoseAbove() {
        world.sale("a", "2026-02-01", "1", "KWD");
        Ecosystem gap = TestWorkspace.of(world.edits).ecosystem();
        RollUp rolled = insight.hierarchy(gap, LENS, RelationTree.HIERARCHY, Span.YEAR);
        Outcome<Long> total = rolled.value(Measure.REVENUE, Part.TOTAL, nr("d"));
        assertThat(total.failure().orElseThrow().key()).isEqualTo("rate.missing");
        assertThat(rolled.value(Measure.REVENUE, Part.OWN, nr("d")))
                .isEqualTo(Outcome.ok(100_0000L));
        assertThat(rolled.value(Measure.REVENUE, Part.TOTAL, nr("b")))
                .isEqualTo(Outcome.ok(40_0000L));
    }

    @Test
    void tellsWhyDownToTheRows() {
        RollUp rolled = insight.hierarchy(ecosystem, LENS, RelationTree.HIERARCHY, Span.YEAR);
        Explained<Long> why =
                insight.why(
                                ecosystem,
                                LENS,
                                Span.YEAR,
                                rolled,
                                new Insight.Place(Measure.REVENUE, Part.TOTAL, nr("d")))
                        .orElseThrow();
        assertThat(why.steps().getFirst().kind()).isEqualTo(Step.Kind.ROWS);
        assertThat(why.steps().getFirst().leaves()).hasSize(1);
        assertThat(why.steps())
                .filteredOn(step -> step.kind() == Step.Kind.LOOK_UP)
                .extracting(Step::result)
                .containsExactly("150.00", "40.00");
        assertThat(why.steps().getLast().inputs()).containsExactly("100.00", "190.00");
        assertThat(why.steps().getLast().result()).isEqualTo("290.00");
        for (Measure measure : Measure.values()) {
            Explained<Long> own =
                    insight.why(
                                    ecosystem,
                                    LENS,
                                    Span.YEAR,
                                    rolled,
                                    new Insight.Place(measure, Part.OWN, nr("b")))
                            .orElseThrow();
            if (own.value() != 0) {
                assertThat(new BigDecimal(own.steps().getLast().result()))
                        .as(measure.key())
                        .isEqualByComparingTo(
                                measure.isAmount()
                                        ? BigDecimal.valueOf(own.value(), 4)
                                        : BigDecimal.valueOf(own.value()));
            }
        }
    }
}
