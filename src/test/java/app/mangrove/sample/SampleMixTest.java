package app.mangrove.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Grid;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Measure;
import app.mangrove.mix.gap.Recruiting;
import app.mangrove.mix.gap.Values;
import app.mangrove.mix.target.PlanTargets;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class SampleMixTest {
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final Ecosystem ECO =
            TestWorkspace.of(
                            SampleEcosystem.edits(
                                    SampleEcosystem.SEED, SampleEcosystem.PARTNERS, END))
                    .ecosystem();

    private static GapGrid gaps() {
        int plan = Plans.standard(ECO);
        return GapGrid.of(
                ECO,
                new GapQuestion(
                        Lens.of(ECO, END),
                        plan,
                        Plans.date(ECO, plan, END),
                        Grid.within(Cell.ALL)
                                .by(Axis.TYPE, Values.of(ECO, plan, Axis.TYPE))
                                .by(Axis.REGION, Values.of(ECO, plan, Axis.REGION))
                                .cells()));
    }

    @Test
    void theSampleHasAPlanThatWantsMoreServiceProvidersThanThereAre() {
        GapGrid gaps = gaps();
        int plan = gaps.question().plan();
        assertThat(gaps.problems()).isEmpty();
        assertThat(gaps.targets().of(PlanTargets.Goal.COUNT).clashes()).isEmpty();
        Gap all =
                GapGrid.of(
                                ECO,
                                new GapQuestion(
                                        gaps.question().lens(),
                                        plan,
                                        gaps.question().date(),
                                        java.util.List.of(Cell.ALL)))
                        .gap(0);
        assertThat(all.gap(Measure.COUNT).orElseThrow()).isBetween(20L, 90L);
        assertThat(all.coverage().orElseThrow().doubleValue()).isBetween(0.4, 1.2);
        int recruits = 0;
        for (int i = 0; i < gaps.size(); i++) {
            recruits += Recruiting.of(gaps, gaps.gap(i)).needed();
        }
        assertThat(recruits).isBetween(20, 400);
    }

    @Test
    void cellsOfTypeAndRegionSumToThoseOfTheType() {
        GapGrid gaps = gaps();
        long sum = 0;
        for (int i = 0; i < gaps.size(); i++) {
            sum += gaps.gap(i).count();
        }
        assertThat(sum).isEqualTo(gaps.standing().enrolled().cardinality());
    }
}
