package app.mangrove.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.mangrove.base.work.Progress;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Measure;
import app.mangrove.mix.optimise.Action;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.Move;
import app.mangrove.mix.optimise.Optimiser;
import app.mangrove.mix.optimise.plan.PlanProblem;
import app.mangrove.mix.optimise.plan.Wish;
import app.mangrove.mix.optimise.solve.Effort;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixConstraint;
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
    private static final int SPEED = 40;
    private static final int MISSING = 74;
    @TempDir private Path folder;
    private final Path data = Shared.data("adventureworks-dw");

    @Test
    void everyTerritoryIsMeasuredAgainstItsTarget() throws IOException {
        TestWorkspace workspace = imported();
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

    @Test
    void planIsOptimisedWithinItsLimits() throws IOException {
        TestWorkspace workspace = imported();
        Map<Integer, Integer> counts = counts(workspace.ecosystem());
        plan(workspace, counts);
        limits(workspace);
        Ecosystem eco = workspace.ecosystem();
        Wish wish = new Wish(Lens.of(eco, DAY), Plans.standard(eco), Goal.LEAST_COST, null, null);
        PlanProblem problem = PlanProblem.of(eco, wish);
        assertThat(problem.problems()).isEmpty();

        Answer answer = Optimiser.solve(problem.problem(), Effort.usual(), Progress.none());

        assertThat(answer).isInstanceOf(Answer.Found.class);
        Answer.Found found = (Answer.Found) answer;
        assertThat(found.gap()).isLessThanOrEqualTo(0.01);
        Map<Integer, Integer> recruits = new TreeMap<>();
        Map<Integer, Integer> speed = new TreeMap<>();
        for (Move move : found.moves()) {
            if (move.action() == Action.RECRUIT) {
                int region = problem.cells().get(move.pool()).region();
                recruits.merge(region, (int) move.count(), Integer::sum);
                speed.merge(move.quarter(), (int) move.count(), Integer::sum);
            }
        }
        // Nobody leaves, so that every territory needs its tenth more and no one else is hired.
        int missing = 0;
        for (Map.Entry<Integer, Integer> territory : counts.entrySet()) {
            int wanted = (territory.getValue() + 9) / 10;
            assertThat(recruits.getOrDefault(territory.getKey(), 0)).isEqualTo(wanted);
            missing += wanted;
        }
        assertThat(missing).isEqualTo(MISSING);
        assertThat(speed.values()).allMatch(signed -> signed <= SPEED);
        // Each recruit costs 10,000 dollars and nothing else costs anything.
        assertThat(found.cost()).isEqualTo(missing * 10_000.0, within(0.5));
    }

    /// Nobody leaves, a recruit costs ten thousand dollars and is there in the quarter it signs; a
    /// budget of a million, and no more than forty signatures a quarter.
    private static void limits(TestWorkspace workspace) {
        Id plan = Id.derived(9, "plan");
        Id dollar =
                workspace.ecosystem().all(Currency.KIND).stream()
                        .filter(each -> each.code().equals("USD"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        List<Edit> edits =
                List.of(
                        Edit.add(MixAssumption.KIND, Id.derived(9, "assumption"))
                                .and(MixAssumption.PLAN, plan)
                                .and(MixAssumption.PRODUCTIVITY, BigDecimal.valueOf(40_000))
                                .and(MixAssumption.RAMP_MONTHS, 0L)
                                .and(MixAssumption.LEAD_MONTHS, 0L)
                                .and(MixAssumption.CHURN, BigDecimal.ZERO)
                                .and(MixAssumption.RECRUIT_COST, BigDecimal.valueOf(10_000))
                                .and(MixAssumption.DEVELOP_COST, BigDecimal.ZERO)
                                .and(MixAssumption.RETIRE_COST, BigDecimal.ZERO)
                                .and(MixAssumption.UPKEEP, BigDecimal.ZERO)
                                .and(MixAssumption.CURRENCY, dollar),
                        Edit.add(MixConstraint.KIND, Id.derived(9, "budget"))
                                .and(MixConstraint.PLAN, plan)
                                .and(MixConstraint.RULE, "BUDGET")
                                .and(MixConstraint.AMOUNT, BigDecimal.valueOf(1_000_000))
                                .and(MixConstraint.CURRENCY, dollar),
                        Edit.add(MixConstraint.KIND, Id.derived(9, "speed"))
                                .and(MixConstraint.PLAN, plan)
                                .and(MixConstraint.RULE, "RECRUIT_SPEED")
                                .and(MixConstraint.LIMIT, BigDecimal.valueOf(SPEED)));
        assertThat(
                        workspace
                                .commit(edits, Reason.of(Reason.Source.USER, "test", "limits"))
                                .isDone())
                .isTrue();
    }

    private TestWorkspace imported() throws IOException {
        TestWorkspace workspace = TestWorkspace.of(Seeds.edits("AdventureWorks", "USD"));
        Profile profile =
                Imports.profile(
                        Files.readString(Path.of("docs/examples/adventureworks/profile.json")));
        assertThat(new Imports(folder).run(workspace, profile, data))
                .isInstanceOf(Commit.Done.class);
        return workspace;
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
