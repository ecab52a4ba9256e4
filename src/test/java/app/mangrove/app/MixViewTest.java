package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Values;
import app.mangrove.mix.target.PlanTargets;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixStep;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.text.Text;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;

/// The partner mix as a person plans with it: a cell is chosen, a target typed, a block pasted, a
/// draft put in force.
class MixViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir Path folder;

    private final TestWorkspace workspace = MemoryProgram.workspace();
    private TestWindow window;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        window = new TestWindow(folder, workspace, "mix");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Ecosystem now() {
        return workspace.ecosystem();
    }

    private MixPlan plan(String status) {
        return Plans.all(now()).stream()
                .filter(plan -> plan.status().equals(status))
                .findFirst()
                .orElseThrow();
    }

    private Cell cell(int row, int column) {
        int nr = now().table(MixPlan.KIND).nr(Plans.all(now()).getFirst().id());
        return Cell.ALL
                .with(Axis.TYPE, Values.of(now(), nr, Axis.TYPE).get(row))
                .with(Axis.REGION, Values.of(now(), nr, Axis.REGION).get(column));
    }

    private OptionalLong target(MixPlan plan, Cell cell) {
        int nr = now().table(MixPlan.KIND).nr(plan.id());
        LocalDate date = Plans.date(now(), nr, TODAY);
        return PlanTargets.of(now(), Lens.of(now(), TODAY), nr, date)
                .of(PlanTargets.Goal.COUNT)
                .value(cell);
    }

    /// Clicks into the middle of an inner cell.
    private void press(int row, int column) {
        Node matrix = window.find("#mix-matrix").orElseThrow();
        int columns =
                Values.of(
                                        now(),
                                        now().table(MixPlan.KIND)
                                                .nr(Plans.all(now()).getFirst().id()),
                                        Axis.REGION)
                                .size()
                        + 1;
        double width = matrix.getBoundsInLocal().getWidth();
        double step = Math.max(76, Math.floor((width - 136) / columns));
        Point2D at = matrix.localToScreen(136 + step * (column + 0.5), 44 + 48 * row + 20);
        window.robot.clickOn(at);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(String text, KeyCode end) {
        for (char key : text.toCharArray()) {
            window.robot.write(key);
        }
        window.robot.push(end);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void paste(String text) {
        window.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.robot.push(KeyCode.CONTROL, KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String reason() {
        Label label = (Label) window.find("#mix-reason").orElseThrow();
        return label.isVisible() ? label.getText() : "";
    }

    @Test
    void typedTargetIsKeptInADraftAndLeavesThePlanInForce() {
        window.picture("mix");
        Cell cell = cell(1, 1);
        OptionalLong before = target(plan("CURRENT"), cell);

        press(1, 1);
        type("37", KeyCode.ENTER);

        assertThat(target(plan("DRAFT"), cell)).hasValue(37);
        assertThat(target(plan("CURRENT"), cell)).isEqualTo(before);
        assertThat(window.find("#mix-use")).isPresent();
        window.picture("mix-draft");
    }

    @Test
    void blockOfASpreadsheetFillsTheCellsFromTheChosenOne() {
        press(0, 0);
        paste("1\t2\n3\t4\n");

        MixPlan draft = plan("DRAFT");
        assertThat(target(draft, cell(0, 0))).hasValue(1);
        assertThat(target(draft, cell(0, 1))).hasValue(2);
        assertThat(target(draft, cell(1, 0))).hasValue(3);
        assertThat(target(draft, cell(1, 1))).hasValue(4);
    }

    @Test
    void blockWithAWordInItChangesNothingAndNamesTheCell() {
        press(0, 0);
        paste("1\tmany\n");

        assertThat(Plans.all(now())).hasSize(1);
        assertThat(reason())
                .contains("many")
                .contains(now().name(Axis.REGION.kind(), cell(0, 1).region()));
        window.picture("mix-paste-refused");
    }

    @Test
    void formulaThatIsNotUnderstoodIsNamedUnderTheField() {
        press(0, 0);
        type("=2*", KeyCode.ENTER);

        TextField field = (TextField) window.find("#mix-target").orElseThrow();
        assertThat(field.isVisible()).isTrue();
        assertThat(reason()).isNotEmpty();
        assertThat(Plans.all(now())).hasSize(1);

        window.robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(field.isVisible()).isFalse();
    }

    @Test
    void draftIsPutInForceAndTheOldPlanKept() {
        press(0, 0);
        type("9", KeyCode.ENTER);
        MixPlan draft = plan("DRAFT");
        MixPlan old = plan("CURRENT");

        window.click("#mix-use");

        assertThat(plan("CURRENT").id()).isEqualTo(draft.id());
        assertThat(plan("ARCHIVED").id()).isEqualTo(old.id());
    }

    @Test
    void partnersOfTheCellAreShownInTheirTable() {
        press(0, 0);
        window.click("#mix-partners");

        assertThat(window.window().session().navigator().currentProperty().get().screen())
                .isEqualTo("partners");
        assertThat(window.window().session().navigator().currentProperty().get().detail())
                .contains("types contains");
    }

    @Test
    void mapAndListShowTheSameCells() {
        window.click(Text.of("mixplan.way.map"));
        assertThat(window.find("#mix-map")).isPresent();
        window.picture("mix-map");
        window.click(Text.of("mixplan.way.list"));
        assertThat(window.find("#mix-cells")).isPresent();
        window.picture("mix-list");
    }

    @Test
    void borderMovedByKeysShiftsSharesInOneCommit() {
        long before = workspace.log(0, 1).getFirst().number();
        window.click("#mix-tab-shares");
        window.run(() -> window.find("#mix-border-0").orElseThrow().requestFocus());
        window.robot.push(KeyCode.RIGHT);
        window.robot.push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.log(0, 1).getFirst().number()).isEqualTo(before);
        window.picture("mix-shares-moved");

        window.robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(workspace.log(0, 1).getFirst().number()).isEqualTo(before + 1);
        assertThat(plan("DRAFT").base()).isEqualTo(plan("CURRENT").id());
        window.click("#mix-tab-versions");
        assertThat(window.find("#mix-differences")).isPresent();
        window.picture("mix-versions");
    }

    @Test
    void prospectsAreRecruitedFromThePage() {
        window.click("#mix-tab-recruit");
        DataTable table = (DataTable) window.find("#mix-pipeline").orElseThrow();
        window.run(() -> table.select(table.rows().numbers()[0]));
        window.click("#mix-recruit-add");

        assertThat(now().count(MixStep.KIND)).isEqualTo(1);
        window.picture("mix-recruiting");
        window.click("#mix-tab-risk");
        assertThat(window.find("#mix-losses")).isPresent();
        window.picture("mix-risk");
    }

    @Test
    void everythingFitsInGermanToo() {
        window.close();
        Text.use(Locale.GERMANY);
        try {
            window = new TestWindow(folder, workspace, "mix");
            assertThat(window.words()).contains("Anzahl", "Zeilen");
            window.picture("mix-german");
        } finally {
            Text.use(Locale.UK);
        }
    }

    @Test
    void otherWaysOfShowingAreSwitched() {
        for (String key : List.of("capacity", "coverage", "revenue")) {
            window.click(Text.of("mixplan.show." + key));
            window.picture("mix-" + key);
        }
        window.click(Text.of("mixplan.show.coverage"));
        press(0, 0);
        type("1x", KeyCode.ENTER);
        assertThat(reason()).contains("1x");
    }
}
