package app.mangrove.mix;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Trees;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Measure;
import app.mangrove.mix.spread.By;
import app.mangrove.mix.spread.Portions;
import app.mangrove.mix.spread.Rescaling;
import app.mangrove.mix.spread.Shares;
import app.mangrove.mix.spread.Spreading;
import app.mangrove.mix.target.PlanTargets;
import app.mangrove.mix.target.Plans;
import app.mangrove.mix.target.RollUp;
import app.mangrove.model.Ecosystem;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Totals over cells, by hand: VAR and MSP in DACH and France.
class SpreadTest {
    private static Ecosystem world(Long total) {
        MixWorld world =
                MixWorld.started()
                        .partner("A", "VAR", "Germany", "2020-01-01")
                        .partner("B", "VAR", "Austria", "2020-01-01")
                        .partner("C", "VAR", "France", "2020-01-01")
                        .sale("A", "2026-05-01", "300", "")
                        .sale("A", "2025-05-01", "100", "")
                        .sale("C", "2026-05-01", "300", "")
                        .sale("C", "2025-05-01", "300", "")
                        .plan("P", "CURRENT")
                        .target("P", 6L, "", "VAR", "", "DACH")
                        .target("P", 4L, "", "VAR", "", "France")
                        .demand(30L, "1000", "VAR", "", "DACH")
                        .demand(10L, "3000", "VAR", "", "France");
        return (total == null ? world : world.target("P", total, "", "VAR")).ecosystem();
    }

    private static List<Long> spread(By by, Measure measure, long total) {
        Ecosystem eco = world(null);
        List<Cell> cells =
                List.of(
                        MixWorld.cell(eco, "VAR", "", "DACH"),
                        MixWorld.cell(eco, "VAR", "", "France"));
        GapGrid grid =
                GapGrid.of(
                        eco,
                        new GapQuestion(MixWorld.LENS, Plans.standard(eco), MixWorld.GOAL, cells));
        return Spreading.of(grid, measure, cells, by, total).parts().stream()
                .map(Spreading.Part::wanted)
                .toList();
    }

    @Test
    void totalIsSpreadInProportion() {
        assertThat(spread(By.TARGET, Measure.COUNT, 20)).containsExactly(12L, 8L);
        assertThat(spread(By.ACTUAL, Measure.COUNT, 9)).containsExactly(6L, 3L);
        assertThat(spread(By.DEMAND, Measure.COUNT, 8)).containsExactly(6L, 2L);
        assertThat(spread(By.DEMAND, Measure.REVENUE, 400_0000))
                .containsExactly(100_0000L, 300_0000L);
        assertThat(spread(By.EVENLY, Measure.COUNT, 7)).containsExactly(4L, 3L);
        // 300 × 300 ÷ 100 against 300 × 300 ÷ 300: nine to three
        assertThat(spread(By.GROWTH, Measure.COUNT, 12)).containsExactly(9L, 3L);
    }

    @Test
    void portionsSumToTheTotalAndAreNearestToTheirShares() {
        assertThat(Portions.of(10, List.of(1L, 1L, 1L), 1)).containsExactly(4L, 3L, 3L);
        assertThat(Portions.of(7, List.of(5L, 3L, 2L), 1)).containsExactly(4L, 2L, 1L);
        assertThat(Portions.of(105, List.of(0L, 2L), 10)).containsExactly(0L, 105L);
        long seed = 20_261_130;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Long> weights = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(12); i++) {
                weights.add((long) random.nextInt(50));
            }
            long total = random.nextInt(1000);
            long all = weights.stream().mapToLong(Long::longValue).sum();
            List<Long> parts = Portions.of(total, weights, 1);
            assertThat(parts.stream().mapToLong(Long::longValue).sum())
                    .as("seed %d", seed)
                    .isEqualTo(total);
            for (int i = 0; i < parts.size() && all > 0; i++) {
                assertThat(Math.abs(parts.get(i) - (double) total * weights.get(i) / all))
                        .as("seed %d", seed)
                        .isLessThan(1);
            }
        }
    }

    private static RollUp rows(Ecosystem eco) {
        return PlanTargets.of(eco, MixWorld.LENS, Plans.standard(eco), MixWorld.GOAL)
                .of(PlanTargets.Goal.COUNT);
    }

    @Test
    void cellWithoutATargetOfItsOwnMovesThoseBelow() {
        Ecosystem eco = world(null);
        Map<Cell, Long> changes =
                Rescaling.whole(Trees.of(eco), rows(eco), MixWorld.cell(eco, "VAR"), 15, 1);
        assertThat(changes)
                .containsOnly(
                        Map.entry(MixWorld.cell(eco, "VAR", "", "DACH"), 9L),
                        Map.entry(MixWorld.cell(eco, "VAR", "", "France"), 6L));
    }

    @Test
    void cellWithATargetOfItsOwnTakesThoseBelowWithIt() {
        Ecosystem eco = world(10L);
        Map<Cell, Long> changes =
                Rescaling.whole(Trees.of(eco), rows(eco), MixWorld.cell(eco, "VAR"), 5, 1);
        assertThat(changes)
                .containsOnly(
                        Map.entry(MixWorld.cell(eco, "VAR"), 5L),
                        Map.entry(MixWorld.cell(eco, "VAR", "", "DACH"), 3L),
                        Map.entry(MixWorld.cell(eco, "VAR", "", "France"), 2L));
    }

    @Test
    void thoseBelowAreBroughtToATotalThatTheyContradict() {
        Ecosystem eco = world(5L);
        assertThat(rows(eco).clashes()).hasSize(1);
        Map<Cell, Long> changes =
                Rescaling.below(Trees.of(eco), rows(eco), MixWorld.cell(eco, "VAR"), 1);
        assertThat(changes)
                .containsOnly(
                        Map.entry(MixWorld.cell(eco, "VAR", "", "DACH"), 3L),
                        Map.entry(MixWorld.cell(eco, "VAR", "", "France"), 2L));
    }

    @Test
    void sharesKeepTheirSum() {
        Shares shares = new Shares(List.of(10L, 6L, 4L), 1);
        assertThat(shares.shift(0, 3).parts()).containsExactly(13L, 3L, 4L);
        assertThat(shares.shift(0, 9).parts()).containsExactly(16L, 0L, 4L);
        assertThat(shares.shift(1, -8).parts()).containsExactly(10L, 0L, 10L);
        assertThat(shares.set(0, 15).parts()).containsExactly(15L, 3L, 2L);
        assertThat(shares.set(2, 99).parts()).containsExactly(0L, 0L, 20L);
        assertThat(shares.changed(shares.shift(0, 1))).containsExactly(0, 1);
    }
}
