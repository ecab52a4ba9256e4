package app.mangrove.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Measure;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.geo.Region;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.partner.Partner;
import app.mangrove.sample.Seeds;
import app.mangrove.support.Shared;
import app.mangrove.support.TestWorkspace;
import app.mangrove.transfer.profile.Profile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The warehouse planned by territory: a tenth more resellers in each.
class AdventureWorksMixTest {
    private static final LocalDate DAY = LocalDate.of(2013, 6, 30);
    private static final LocalDate GOAL = LocalDate.of(2014, 6, 30);
    @TempDir private Path folder;
    private final Path data = Shared.data("adventureworks-dw");

    @Test
    void everyTerritoryIsMeasuredAgainstItsTarget() throws IOException {
        TestWorkspace workspace = TestWorkspace.of(Seeds.edits("AdventureWorks", "USD"));
        Profile profile =
                Imports.profile(
                        Files.readString(Path.of("docs/examples/adventureworks/profile.json")));
        assertThat(new Imports(folder).run(workspace, profile, data))
                .isInstanceOf(Commit.Done.class);
        Map<Integer, Integer> counts = counts(workspace.ecosystem());
        assertThat(counts).hasSize(10);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(701);
        plan(workspace, counts);

        Ecosystem eco = workspace.ecosystem();
        List<Cell> cells = new ArrayList<>(List.of(Cell.ALL));
        counts.keySet().forEach(nr -> cells.add(Cell.of(Axis.REGION, nr)));
        GapGrid grid =
                GapGrid.of(
                        eco, new GapQuestion(Lens.of(eco, DAY), Plans.standard(eco), GOAL, cells));
        assertThat(grid.problems()).isEmpty();
        long missing = 0;
        long revenue = 0;
        for (int i = 1; i < grid.size(); i++) {
            Gap gap = grid.gap(i);
            int there = counts.getOrDefault(gap.cell().region(), 0);
            assertThat(gap.count()).isEqualTo(there);
            assertThat(gap.gap(Measure.COUNT)).hasValue((there + 9) / 10);
            missing += gap.gap(Measure.COUNT).orElseThrow();
            revenue += gap.revenue().orElseThrow();
        }
        assertThat(grid.gap(0).count()).isEqualTo(701);
        assertThat(grid.gap(0).gap(Measure.COUNT)).hasValue(missing);
        assertThat(grid.gap(0).revenue().orElseThrow()).isEqualTo(revenue);
        assertThat(BigDecimal.valueOf(revenue, 4)).isEqualByComparingTo(sold(eco));
    }

    private static Map<Integer, Integer> counts(Ecosystem eco) {
        Map<Integer, Integer> counts = new TreeMap<>();
        eco.table(Partner.KIND)
                .forEach(nr ->
                        counts.merge(
                                eco.target(Partner.KIND, Partner.REGION, nr), 1, Integer::sum));
        return counts;
    }

    /// The slow twin: every line of the twelve months, added as it stands in dollars.
    private static BigDecimal sold(Ecosystem eco) {
        BigDecimal[] sum = {BigDecimal.ZERO};
        eco.table(Transaction.KIND)
                .forEach(nr -> {
                    Transaction line = eco.row(Transaction.KIND, nr);
                    if (line.date().isAfter(DAY.minusYears(1)) && !line.date().isAfter(DAY)) {
                        sum[0] = sum[0].add(line.amount());
                    }
                });
        return sum[0];
    }

    private static void plan(TestWorkspace workspace, Map<Integer, Integer> counts) {
        Id plan = Id.derived(9, "plan");
        List<Edit> edits = new ArrayList<>();
        edits.add(
                Edit.add(MixPlan.KIND, plan)
                        .and(MixPlan.NAME, "Territories")
                        .and(MixPlan.STATUS, "CURRENT")
                        .and(MixPlan.START, DAY));
        counts.forEach((nr, count) ->
                edits.add(
                        Edit.add(MixTarget.KIND, Id.derived(9, "target" + nr))
                                .and(MixTarget.PLAN, plan)
                                .and(MixTarget.DATE, GOAL)
                                .and(
                                        MixTarget.REGION,
                                        workspace.ecosystem().table(Region.KIND).id(nr))
                                .and(MixTarget.COUNT, count + (count + 9L) / 10)));
        assertThat(workspace.commit(edits, Reason.of(Reason.Source.USER, "test", "plan")).isDone())
                .isTrue();
    }
}
