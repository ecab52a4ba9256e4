package app.mangrove.mix.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.MixWorld;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Measure;
import app.mangrove.mix.view.typing.Block;
import app.mangrove.mix.view.typing.TargetFormula;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A plan of four cells, worked out by hand: VAR and MSP in DACH and France.
class MixViewModelTest {
    private final MixDesk desk =
            new MixDesk(
                    MixWorld.started()
                            .partner("Alp", "VAR", "Germany", "2020-01-01")
                            .partner("Berg", "VAR", "Austria", "2020-01-01")
                            .partner("Seine", "MSP", "France", "2020-01-01")
                            .plan("Plan", "CURRENT")
                            .target("Plan", 5L, "", "VAR", "", "DACH")
                            .target("Plan", 2L, "", "MSP", "", "France"));
    private final TestWorkspace workspace = desk.workspace;
    private final List<Problem> problems = desk.problems;
    private final MixViewModel model = desk.model;

    private MixPicture shown() {
        return model.picture().orElseThrow();
    }

    private int row(String type) {
        return place(Axis.TYPE, type, shown().rows());
    }

    private int column(String region) {
        return place(Axis.REGION, region, shown().columns());
    }

    private int place(Axis axis, String name, List<Integer> among) {
        return among.indexOf(shown().trees().find(axis, name).orElseThrow());
    }

    private OptionalLong target(String type, String region) {
        return shown().gap(row(type), column(region)).targetCount();
    }

    private List<MixTarget> targetsOf(String status) {
        MixPlan plan =
                model.plans().stream()
                        .filter(each -> each.status().equals(status))
                        .findFirst()
                        .orElseThrow();
        return workspace.ecosystem().all(MixTarget.KIND).stream()
                .filter(target -> target.plan().equals(plan.id()))
                .toList();
    }

    @Test
    void matrixHasTheRegionsOfThePlanAndEveryTypeWithTotals() {
        assertThat(shown().date()).isEqualTo(MixWorld.GOAL);
        assertThat(shown().rows()).hasSize(3).endsWith(0);
        assertThat(shown().columns()).hasSize(3).endsWith(0);
        assertThat(shown().gap(row("VAR"), column("DACH")).count()).isEqualTo(2);
        assertThat(shown().gap(row("VAR"), column("DACH")).gap(Measure.COUNT)).hasValue(3);
        assertThat(shown().gap(Cell.ALL).targetCount()).hasValue(7);
    }

    @Test
    void firstTypedTargetMakesADraftWithTheOthersCopied() {
        assertThat(model.typing().type(row("MSP"), column("DACH"), "4")).isEmpty();

        assertThat(problems).isEmpty();
        assertThat(shown().isDraft()).isTrue();
        assertThat(target("MSP", "DACH")).hasValue(4);
        assertThat(target("VAR", "DACH")).hasValue(5);
        assertThat(targetsOf("DRAFT")).hasSize(3);
        assertThat(targetsOf("CURRENT")).hasSize(2);

        assertThat(model.typing().type(row("VAR"), column("DACH"), "6")).isEmpty();
        assertThat(model.plans()).hasSize(2);
        assertThat(target("VAR", "DACH")).hasValue(6);
    }

    @Test
    void growthStartsFromWhatThereIsAndIsKeptAsAFormula() {
        model.typing().type(row("VAR"), column("DACH"), "+20%"); // 2 × 1.2 = 2.4

        assertThat(target("VAR", "DACH")).hasValue(2);
        assertThat(model.typing().text(row("VAR"), column("DACH"))).isEqualTo("growth 20%");
        assertThat(targetsOf("DRAFT")).anyMatch(each -> "growth 20%".equals(each.formula()));
    }

    @Test
    void pasteIsAllOrNothing() {
        model.choose(Block.at(0, 0));
        assertThat(model.typing().paste("1\t2\n3\tx\n")).isPresent();
        assertThat(model.plans()).hasSize(1);

        assertThat(model.typing().paste("1\t2\t3\t4\n")).isPresent();
        assertThat(model.plans()).hasSize(1);

        assertThat(model.typing().paste("1\t2\r\n3\t\r\n")).isEmpty();
        assertThat(shown().gap(0, 0).targetCount()).hasValue(1);
        assertThat(shown().gap(0, 1).targetCount()).hasValue(2);
        assertThat(shown().gap(1, 0).targetCount()).hasValue(3);
        assertThat(shown().gap(1, 1).targetCount()).isEmpty();
    }

    @Test
    void copiedBlockPastesBackUnchanged() {
        model.choose(new Block(0, 0, 1, 1));
        String copied = model.typing().copied();
        long before = workspace.log(0, 1).getFirst().number();
        model.startDraft();

        assertThat(model.typing().paste(copied)).isEmpty();

        assertThat(workspace.log(0, 1).getFirst().number()).isEqualTo(before + 1);
    }

    @Test
    void clearedTargetIsGoneAndItsRowWithIt() {
        model.choose(Block.at(row("VAR"), column("DACH")));
        assertThat(model.typing().clear()).isEmpty();

        assertThat(targetsOf("DRAFT")).hasSize(1);
        assertThat(shown().isDraft()).isTrue();
    }

    @Test
    void totalThatIsLessThanItsCellsContradicts() {
        model.typing().type(shown().rows().size() - 1, shown().columns().size() - 1, "6");

        assertThat(shown().clashes(Show.COUNT))
                .anySatisfy(clash -> {
                    assertThat(clash.contradicts()).isTrue();
                    assertThat(clash.above()).isEqualTo(6);
                    assertThat(clash.below()).isEqualTo(7);
                });
    }

    @Test
    void draftComesIntoForceOrGoes() {
        model.startDraft();
        model.discard();
        assertThat(model.plans()).hasSize(1);
        assertThat(targetsOf("CURRENT")).hasSize(2);

        model.startDraft();
        model.putInForce();
        assertThat(model.plans())
                .extracting(MixPlan::status)
                .containsExactly("CURRENT", "ARCHIVED");
    }

    @Test
    void formulasAreCheckedWhereTheyAreTyped() {
        TargetFormula.Figures of =
                new TargetFormula.Figures(
                        BigDecimal.TEN,
                        BigDecimal.valueOf(40),
                        Optional.of(BigDecimal.valueOf(51)));
        assertThat(value("=demand / 5", of)).isEqualByComparingTo("10"); // 10.2
        assertThat(value("=(actual + 2) * 150%", of)).isEqualByComparingTo("18");
        assertThat(value("total * 0.3", of)).isEqualByComparingTo("12");
        assertThat(value("−3", of)).isEqualByComparingTo("7");
        assertThat(value("-20%", of)).isEqualByComparingTo("8");
        assertThat(value("1.2k", of)).isEqualByComparingTo("1200");
        assertThat(key("=1/0", of)).isEqualTo("mix.formula.zero");
        assertThat(key("=(1", of)).isEqualTo("mix.formula.expected");
        assertThat(key("-11", of)).isEqualTo("mixplan.formula.negative");
        assertThat(key("2.5", of)).isEqualTo("mixplan.formula.whole");
        assertThat(key("2 rubbish", of)).isEqualTo("mixplan.formula.bad");
        assertThat(
                        key(
                                "=demand",
                                new TargetFormula.Figures(
                                        BigDecimal.TEN, BigDecimal.ONE, Optional.empty())))
                .isEqualTo("mixplan.formula.missing");
    }

    private static BigDecimal value(String typed, TargetFormula.Figures of) {
        return TargetFormula.read(typed, of, true).orElseThrow().orElseThrow().value();
    }

    private static String key(String typed, TargetFormula.Figures of) {
        return TargetFormula.read(typed, of, true).failure().orElseThrow().key();
    }
}
