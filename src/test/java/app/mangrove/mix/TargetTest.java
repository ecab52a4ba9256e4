package app.mangrove.mix;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.CellIndex;
import app.mangrove.mix.cell.CellNames;
import app.mangrove.mix.cell.Trees;
import app.mangrove.mix.target.Entry;
import app.mangrove.mix.target.Formula;
import app.mangrove.mix.target.PlanCheck;
import app.mangrove.mix.target.PlanTargets;
import app.mangrove.mix.target.Plans;
import app.mangrove.mix.target.RollUp;
import app.mangrove.mix.target.Spread;
import app.mangrove.mix.target.Versions;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

class TargetTest {
    private static String problem(String text) {
        return Formula.check(text).map(Problem::toString).orElse("fine");
    }

    private static String value(String text) {
        Formula.Given given =
                new Formula.Given(new BigDecimal(30), new BigDecimal(225), new BigDecimal(50));
        return Formula.value(text, given, 0).map(BigDecimal::toPlainString).orElseThrow();
    }

    @Test
    void formulasReckonWithWhatThereIs() {
        assertThat(value("actual * 1.1")).isEqualTo("33");
        assertThat(value("growth 10 %")).isEqualTo("33");
        assertThat(value("total * 0.3")).isEqualTo("68");
        assertThat(value("(demand - actual) / 2 + 1")).isEqualTo("11");
        assertThat(value("2 + 3 × 4 − -1")).isEqualTo("15");
    }

    @Test
    void aFormulaSaysWhereItCannotBeRead() {
        assertThat(problem("actual * 1.1")).isEqualTo("fine");
        assertThat(problem("actual * ")).startsWith("mix.formula.expected[10, ");
        assertThat(problem("2 people")).startsWith("mix.formula.expected[3, people");
        assertThat(problem("(1 + 2")).contains("[7, , )]");
        assertThat(problem("1.2.3")).startsWith("mix.formula.expected[1, 1.2.3");
        assertThat(problem("1 / 0")).isEqualTo("mix.formula.zero[4]");
    }

    @Test
    void whatIsSpreadSumsToTheWhole() {
        assertThat(Spread.of(100, List.of(1L, 1L, 1L), 1, 1).orElseThrow())
                .containsExactly(33L, 34L, 33L);
        assertThat(Spread.of(7, List.of(0L, 0L), 0, 1).orElseThrow()).containsExactly(4L, 3L);
        assertThat(Spread.of(7, List.of(), 0, 1).isOk()).isFalse();
        assertThat(Spread.of(7, List.of(-1L), 0, 1).isOk()).isFalse();
        long seed = 20260630;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Long> weights = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(9); i++) {
                weights.add((long) random.nextInt(1000));
            }
            long total = random.nextLong(1_000_000_000L);
            int keeper = random.nextInt(weights.size());
            List<Long> parts = Spread.of(total, weights, keeper, 100).orElseThrow();
            assertThat(parts.stream().mapToLong(Long::longValue).sum())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(total);
        }
    }

    @Test
    void aTargetBelowThoseWithinItIsNamedWithTheDifference() {
        Ecosystem eco =
                MixWorld.started()
                        .plan("P", "CURRENT")
                        .target("P", 5L, "", "VAR", "", "DACH")
                        .target("P", 4L, "", "VAR", "", "Germany")
                        .target("P", 3L, "", "VAR", "", "Austria")
                        .target("P", 9L, "", "VAR", "", "France")
                        .target("P", 20L, "", "VAR")
                        .ecosystem();
        List<PlanCheck.Finding> findings = PlanCheck.of(eco, MixWorld.LENS, Plans.standard(eco));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().problem().toString())
                .isEqualTo("mix.target.over[VAR · DACH, 2027-06-30, 5, 7, 2]");
        // 20 above, 5 + 9 below: six are still to be spread, which is no contradiction.
        RollUp counts =
                PlanTargets.of(eco, MixWorld.LENS, Plans.standard(eco), MixWorld.GOAL)
                        .of(PlanTargets.Goal.COUNT);
        assertThat(counts.clashes().stream().map(RollUp.Clash::open).toList())
                .containsExactly(-2L, 6L);
    }

    @Test
    void negativeDemandAndUnknownNamesAreNamedInPlace() {
        Ecosystem eco =
                MixWorld.started()
                        .plan("P", "CURRENT")
                        .demand(-3L, "10", "MSP", "", "France")
                        .ecosystem();
        assertThat(PlanCheck.of(eco, MixWorld.LENS, Plans.standard(eco)).getFirst().problem())
                .isEqualTo(Problem.of("mix.demand.negative", "MSP · France"));
        assertThat(
                        CellNames.parse(Trees.of(eco), Map.of(Axis.REGION, "Atlantis"))
                                .failure()
                                .orElseThrow()
                                .key())
                .isEqualTo("mix.cell.unknown");
        assertThat(CellNames.parse(Trees.of(eco), Map.of(Axis.REGION, " dach ")).orElseThrow())
                .isEqualTo(MixWorld.cell(eco, "", "", "DACH"));
    }

    @Test
    void aDraftIsACopyThatCanBeComparedAndComeIntoForce() {
        TestWorkspace workspace =
                TestWorkspace.of(
                        MixWorld.started()
                                .plan("P", "CURRENT")
                                .target("P", 5L, "", "VAR")
                                .base
                                .edits);
        Ecosystem eco = workspace.ecosystem();
        int[] next = {0};
        List<Edit> edits =
                new ArrayList<>(
                        Versions.draft(
                                        eco,
                                        Plans.standard(eco),
                                        "P2",
                                        () -> MixWorld.id("new" + next[0]++))
                                .edits());
        edits.add(Edit.add(MixTarget.KIND, MixWorld.id("new1")).and(MixTarget.COUNT, 8L));
        assertThat(commit(workspace, edits)).isTrue();
        Ecosystem after = workspace.ecosystem();
        int draft = Plans.find(after, "P2").orElseThrow();
        List<Versions.Difference> differences =
                Versions.compare(after, MixWorld.LENS, Plans.standard(after), draft);
        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().before()).hasValue(5);
        assertThat(differences.getFirst().after()).hasValue(8);
        assertThat(Versions.publish(after, Plans.standard(after)).isOk()).isFalse();
        assertThat(commit(workspace, Versions.publish(after, draft).orElseThrow())).isTrue();
        Ecosystem now = workspace.ecosystem();
        assertThat(now.name(MixPlan.KIND, Plans.standard(now))).isEqualTo("P2");
        assertThat(Plans.all(now).getLast().status()).isEqualTo("ARCHIVED");
    }

    private static boolean commit(TestWorkspace workspace, List<Edit> edits) {
        return workspace
                .commit(
                        edits,
                        app.mangrove.model.Reason.of(
                                app.mangrove.model.Reason.Source.USER, "test", "plan"))
                .isDone();
    }

    /// Numbers of one shape that do not overlap: a cell has the sum of those within it.
    @Test
    void rollUpsAgreeWithASlowTwin() {
        long seed = 42;
        Random random = new Random(seed);
        Ecosystem eco = MixWorld.started().ecosystem();
        Trees trees = Trees.of(eco);
        List<Cell> all = new ArrayList<>();
        for (String type : List.of("", "VAR", "MSP")) {
            for (String region : List.of("", "Europe", "DACH", "Germany", "Austria", "France")) {
                for (String line : List.of("", "Software", "Licence", "Service")) {
                    all.add(MixWorld.cell(eco, type, "", region, "", line));
                }
            }
        }
        for (int round = 0; round < 200; round++) {
            List<Entry> entries = new ArrayList<>();
            for (String type : List.of("VAR", "MSP")) {
                for (String region : List.of("Germany", "Austria", "France")) {
                    for (String line : List.of("Licence", "Service")) {
                        if (random.nextBoolean()) {
                            entries.add(
                                    new Entry(
                                            MixWorld.cell(eco, type, "", region, "", line),
                                            entries.size() + 1,
                                            random.nextInt(50)));
                        }
                    }
                }
            }
            long[] values = new RollUp(trees, entries).values(new CellIndex(all));
            for (int i = 0; i < all.size(); i++) {
                Cell cell = all.get(i);
                List<Entry> within =
                        entries.stream().filter(e -> trees.isWithin(e.cell(), cell)).toList();
                long expected =
                        within.isEmpty()
                                ? RollUp.NONE
                                : within.stream().mapToLong(Entry::value).sum();
                assertThat(values[i])
                        .as("seed %d round %d %s", seed, round, cell)
                        .isEqualTo(expected);
            }
        }
    }
}
