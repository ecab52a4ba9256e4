package app.mangrove.mix;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Coverage;
import app.mangrove.mix.gap.CoverageBands;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Measure;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class GapTest {
    private static MixWorld world() {
        return MixWorld.started()
                .partner("Alpha", "VAR", "Germany", "2020-01-01")
                .partner("Beta", "MSP", "Germany", "2025-12-30")
                .partner("Gamma", "MSP", "France", "")
                .partner("Delta", "MSP", "Austria", "2026-12-30")
                .partner("Wanted", "MSP", "Germany", "")
                .set("Wanted", Partner.STATUS, "PROSPECT")
                .holds("Alpha", "Gold", "2025-01-01")
                .sale("Alpha", "2026-05-01", "300", "Licence")
                .sale("Alpha", "2026-02-01", "100", "Service")
                .sale("Alpha", "2025-06-30", "7000", "Service")
                .sale("Gamma", "2025-07-01", "50", "")
                .assume("VAR", "1000", 12L, "0.2", 4L)
                .assume("MSP", "600", 12L, "0.1", 4L)
                .plan("FY27", "CURRENT")
                .target("FY27", 6L, "2800", "MSP", "", "DACH")
                .target("FY27", 2L, "", "MSP", "", "France")
                .target("FY27", 9L, "", "VAR")
                .demand(40L, "4000", "MSP", "", "DACH");
    }

    private static Gap gap(Ecosystem eco, Cell cell) {
        GapQuestion question =
                new GapQuestion(MixWorld.LENS, Plans.standard(eco), MixWorld.GOAL, List.of(cell));
        return GapGrid.of(eco, question).gap(0);
    }

    @Test
    void countsPartnersInTheTypeThatDecidesAndAmountsOfTwelveMonths() {
        Ecosystem eco = world().ecosystem();
        Gap all = gap(eco, Cell.ALL);
        assertThat(all.count()).isEqualTo(3);
        assertThat(all.active()).isEqualTo(1);
        assertThat(all.prospects()).isEqualTo(1);
        assertThat(all.revenue().orElseThrow()).isEqualTo(450_0000);
        Gap gold = gap(eco, MixWorld.cell(eco, "VAR", "Gold", "Europe"));
        assertThat(gold.count()).isEqualTo(1);
        assertThat(gold.revenue().orElseThrow()).isEqualTo(400_0000);
        assertThat(gap(eco, MixWorld.cell(eco, "", "Silver")).count()).isZero();
    }

    @Test
    void capacityGrowsWithTheRampLosesTheChurnAndGainsWhoComes() {
        Ecosystem eco = world().ecosystem();
        Gap dach = gap(eco, MixWorld.cell(eco, "MSP", "", "DACH"));
        // Beta joined six months ago: half of 600 now; ramped by the goal, a tenth gone: 540.
        assertThat(dach.capacity()).isEqualTo(300_0000);
        // Delta comes on 30 December and has six of twelve months of ramp by the goal: 300.
        assertThat(dach.coming()).isEqualTo(300_0000);
        assertThat(dach.expected()).isEqualTo(840_0000);
        assertThat(dach.coverage().orElseThrow()).isEqualByComparingTo("0.21");
        assertThat(dach.band(CoverageBands.USUAL)).isEqualTo(Coverage.Band.WHITE_SPACE);
        assertThat(dach.gap(Measure.COUNT)).hasValue(5);
        assertThat(dach.gap(Measure.CAPACITY)).hasValue(1960_0000);
    }

    @Test
    void targetsOfDifferentAxesAddUpWhereTheyDoNotOverlap() {
        Ecosystem eco = world().ecosystem();
        assertThat(gap(eco, MixWorld.cell(eco, "MSP")).targetCount()).hasValue(8);
        assertThat(gap(eco, MixWorld.cell(eco, "", "", "Europe")).targetCount()).hasValue(8);
        assertThat(gap(eco, Cell.ALL).targetCount()).hasValue(17);
        assertThat(gap(eco, MixWorld.cell(eco, "MSP", "", "Germany")).targetCount()).isEmpty();
    }

    @Test
    void aProductLineHasThePartOfTheCapacityThatItHasInWhatWasSold() {
        Ecosystem eco = world().ecosystem();
        Gap software = gap(eco, MixWorld.cell(eco, "VAR", "", "", "", "Software"));
        assertThat(software.count()).isEqualTo(1);
        assertThat(software.revenue().orElseThrow()).isEqualTo(300_0000);
        assertThat(software.capacity()).isEqualTo(750_0000);
        assertThat(gap(eco, MixWorld.cell(eco, "MSP", "", "", "", "Software")).count()).isZero();
    }

    @Test
    void aSaleWithoutARateBlanksTheRevenueOfItsCellsAlone() {
        MixWorld world = world();
        world.base.sale("Gamma", "2026-01-01", "10", "USD");
        Ecosystem eco = world.ecosystem();
        assertThat(gap(eco, Cell.ALL).revenue().failure().orElseThrow().key())
                .isEqualTo("rate.missing");
        assertThat(gap(eco, MixWorld.cell(eco, "VAR")).revenue().isOk()).isTrue();
    }

    @Test
    void thePlanInForceAndItsNextDateAreMeant() {
        Ecosystem eco = world().plan("Old", "ARCHIVED").plan("Idea", "DRAFT").ecosystem();
        int plan = Plans.standard(eco);
        assertThat(eco.name(app.mangrove.model.mix.MixPlan.KIND, plan)).isEqualTo("FY27");
        assertThat(Plans.date(eco, plan, LocalDate.of(2026, 1, 1))).isEqualTo(MixWorld.GOAL);
        assertThat(Plans.find(eco, "nothing").failure().orElseThrow().key())
                .isEqualTo("mix.plan.unknown");
    }
}
