package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.attain.Attaining;
import app.mangrove.incentive.attain.Attainment;
import app.mangrove.incentive.attain.NextStep;
import app.mangrove.model.Edit;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.Target;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.model.work.Segment;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Targets, pace, and the next step of a plan, by hand.
class AttainingTest {
    private static final Offset<BigDecimal> TINY = Offset.offset(new BigDecimal("0.00000001"));
    private static final LocalDate DAY = LocalDate.of(2024, 4, 30);

    private static PlanWorld world() {
        PlanWorld world = new PlanWorld().partner("a").partner("b");
        world.sale("a", "2024-02-01", "20000").sale("a", "2024-04-30", "10000");
        return world.sale("a", "2024-05-01", "77").sale("b", "2024-03-01", "5000", "EUR", "");
    }

    private static Edit.Put target(String metric, String amount) {
        return Edit.add(Target.KIND, PlanWorld.id("target" + metric + amount))
                .and(Target.TYPE, "TARGET")
                .and(Target.METRIC, metric)
                .and(Target.PERIOD_FROM, LocalDate.of(2024, 1, 1))
                .and(Target.PERIOD_TO, LocalDate.of(2025, 1, 1))
                .and(Target.AMOUNT, new BigDecimal(amount))
                .and(Target.CURRENCY, PlanWorld.id("USD"));
    }

    private static List<Attainment> measured(PlanWorld world, Attainment.Shape shape) {
        Scope scope =
                Scope.of(world.ecosystem(), DAY, new RankCache(Collator.getInstance(Locale.UK)));
        return Attaining.of(scope, DAY, shape, Cancel.never());
    }

    private static Attainment.Figures figures(Attainment of) {
        return of.figures().orElseThrow().value();
    }

    @Test
    void daysGoneSayWhatWasToBeExpected() {
        PlanWorld world =
                world().with(target("revenue", "121000").and(Target.PARTNER, PlanWorld.id("a")));
        Attainment.Figures figures = figures(measured(world, Attainment.Shape.LINEAR).getFirst());
        // 121 of 366 days are over: 40,002.73 were to be expected, 30,000 are there.
        assertThat(figures.actual()).isEqualTo(300_000_000L);
        assertThat(figures.elapsed()).isCloseTo(new BigDecimal("0.33060109"), TINY);
        assertThat(figures.pace()).isCloseTo(new BigDecimal("0.74994877"), TINY);
        // 30,000 ÷ (121/366) = 90,743.8017; 91,000 open over 245 days are 2,600 a week.
        assertThat(figures.projected()).isEqualTo(907_438_017L);
        assertThat(figures.open()).isEqualTo(910_000_000L);
        assertThat(figures.weekly()).isEqualTo(26_000_000L);
    }

    @Test
    void lastYearsCourseSaysWhatWasToBeExpected() {
        PlanWorld world =
                world().with(target("revenue", "100000").and(Target.PARTNER, PlanWorld.id("a")));
        world.sale("a", "2023-04-30", "1000").sale("a", "2023-11-01", "3000");
        Attainment.Figures figures = figures(measured(world, Attainment.Shape.SEASONAL).getFirst());
        assertThat(figures.shape()).isEqualTo(Attainment.Shape.SEASONAL);
        assertThat(figures.elapsed()).isEqualByComparingTo("0.25");
        assertThat(figures.pace()).isEqualByComparingTo("1.2");
        assertThat(figures.projected()).isEqualTo(1_200_000_000L);
    }

    @Test
    void withoutALastYearDaysCount() {
        PlanWorld world =
                world().with(target("revenue", "100000").and(Target.PARTNER, PlanWorld.id("a")));
        assertThat(figures(measured(world, Attainment.Shape.SEASONAL).getFirst()).shape())
                .isEqualTo(Attainment.Shape.LINEAR);
    }

    @Test
    void aSegmentAndARegionAddUpTheirPartners() {
        PlanWorld world = world();
        world.with(
                Edit.add(Segment.KIND, PlanWorld.id("segment"))
                        .and(Segment.NAME, "Bs")
                        .and(Segment.OF, "partner")
                        .and(Segment.FILTER, "name is \"Partner b\""));
        world.with(region("world", null)).with(region("land", "world"));
        world.with(
                Edit.add(Partner.KIND, PlanWorld.id("c"))
                        .and(Partner.NAME, "Partner c")
                        .and(Partner.STATUS, "ACTIVE")
                        .and(Partner.COUNTRY, PlanWorld.id("land")));
        world.sale("c", "2024-01-09", "700");
        world.with(target("revenue", "10000").and(Target.SEGMENT, PlanWorld.id("segment")));
        world.with(target("revenue", "9000").and(Target.REGION, PlanWorld.id("world")));
        List<Attainment> all = measured(world, Attainment.Shape.LINEAR);
        assertThat(figures(all.get(0)).actual()).as("5,000 EUR at 1.1").isEqualTo(55_000_000L);
        assertThat(figures(all.get(1)).actual()).isEqualTo(7_000_000L);
    }

    private static Edit region(String name, String parent) {
        return Edit.add(Region.KIND, PlanWorld.id(name))
                .and(Region.NAME, name)
                .and(Region.CODE, name)
                .and(Region.LEVEL, parent == null ? "AREA" : "COUNTRY")
                .and(Region.PARENT, parent == null ? null : PlanWorld.id(parent));
    }

    @Test
    void whatCannotBeMeasuredSaysWhy() {
        PlanWorld world = world();
        world.with(target("units", "5").and(Target.PARTNER, PlanWorld.id("a")));
        world.with(target("revenue", "4"));
        world.sale("b", "2024-03-03", "5", "JPY", "");
        world.with(target("revenue", "3").and(Target.PARTNER, PlanWorld.id("b")));
        assertThat(
                        measured(world, Attainment.Shape.LINEAR).stream()
                                .map(a -> a.figures().failure().map(Problem::key).orElse("")))
                .containsExactly(
                        "incentive.attain.metric", "incentive.attain.subject", "rate.missing");
    }

    @Test
    void theNextStepSaysWhatIsMissingAndWhatItEarns() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-05-05", "87600");
        Calculation calculation =
                world.calculate(
                        PlanWorld.plan(
                                "'window':'quarter','rate':[{'cumulative':{'mode':'retroactive',"
                                        + "'steps':[{'from':0,'rate':0.02},"
                                        + "{'from':100000,'rate':0.05}]}}]"));
        int june = calculation.axisMonth(5);
        List<NextStep> steps = NextStep.of(calculation.earnings(), 0, world.nr("a"), june);
        // 12,400 more earn 5 % of 100,000 instead of 2 % of 87,600.
        assertThat(steps).hasSize(1);
        assertThat(steps.getFirst().missing()).isEqualTo(1_240_000L);
        assertThat(steps.getFirst().more()).isEqualTo(500_000L - 175_200L);
        assertThat(steps.getFirst().month()).isEqualTo(june);
    }
}
