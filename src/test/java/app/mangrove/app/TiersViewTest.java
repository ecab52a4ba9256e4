package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.support.TestWorkspace;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// A ladder as a person edits it: a threshold is typed, a draft appears, who moves is shown, and
/// the draft is published.
class TiersViewTest {
    @TempDir Path folder;

    private final TestWorkspace workspace = MemoryProgram.workspace();
    private TestWindow window;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        window = new TestWindow(folder, workspace, "tiers");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Ecosystem now() {
        return workspace.ecosystem();
    }

    private List<LadderRules> versions() {
        return LadderRules.versions(now(), LadderRules.ladders(now()).getFirst().id());
    }

    private LadderRules draft() {
        return versions().stream().filter(LadderRules::isDraft).findFirst().orElseThrow();
    }

    private LadderRules inForce() {
        return versions().stream().filter(LadderRules::isPublished).findFirst().orElseThrow();
    }

    private static Criterion revenue(LadderRules rules) {
        return rules.steps().stream()
                .sorted(Comparator.comparing((LadderStep step) -> step.tier().rank()).reversed())
                .flatMap(step -> step.criteria().stream())
                .filter(each -> each.metric().equals("REVENUE"))
                .findFirst()
                .orElseThrow();
    }

    private void type(Criterion criterion, String text, KeyCode end) {
        TextField field = (TextField) window.find("#threshold-" + criterion.id()).orElseThrow();
        window.run(() -> {
            field.requestFocus();
            field.selectAll();
        });
        window.robot.write(text).push(end);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private LadderRules shown() {
        return versions().stream()
                .filter(rules ->
                        rules.steps().stream()
                                .flatMap(step -> step.criteria().stream())
                                .anyMatch(
                                        each -> window.find("#threshold-" + each.id()).isPresent()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void typedThresholdIsKeptInADraftAndLeavesWhatIsInForce() {
        window.picture("tiers-before");
        LadderRules inForce = inForce();
        Criterion criterion = revenue(shown());
        BigDecimal half = criterion.threshold().divide(BigDecimal.valueOf(2));

        type(criterion, half.toPlainString(), KeyCode.ENTER);

        assertThat(revenue(draft()).threshold()).isEqualByComparingTo(half);
        assertThat(inForce()).isEqualTo(inForce);
        assertThat(window.find(".threshold.changed")).isPresent();
    }

    @Test
    void editOfWhatIsInForceMakesADraftOfTheNextVersion() {
        LadderRules inForce = inForce();
        int count = versions().size();
        window.click("#choose-version");
        window.click(
                inForce.version().name()
                        + " · Published · from "
                        + app.mangrove.ui.text.Text.formats().any(inForce.version().validFrom()));

        Criterion criterion = revenue(inForce);
        type(criterion, "123456", KeyCode.ENTER);

        assertThat(versions()).hasSize(count + 1);
        LadderRules made = versions().getFirst();
        assertThat(made.isDraft()).isTrue();
        assertThat(revenue(made).threshold()).isEqualByComparingTo("123456");
        assertThat(inForce()).isEqualTo(inForce);
        window.picture("tiers-next");
    }

    @Test
    void escapeTakesATypedThresholdBack() {
        LadderRules before = shown();
        long head = workspace.log(0, 1).getFirst().number();

        type(revenue(before), "1", KeyCode.ESCAPE);

        assertThat(workspace.log(0, 1).getFirst().number()).isEqualTo(head);
    }

    @Test
    void draftIsPublishedWithItsNote() {
        Criterion criterion = revenue(shown());
        type(
                criterion,
                criterion.threshold().multiply(BigDecimal.valueOf(2)).toPlainString(),
                KeyCode.ENTER);
        LadderRules draft = draft();

        window.click("#primary");
        window.picture("tiers-publish");
        Node note = popover("#publish-note");
        window.run(() -> ((TextInputControl) note).setText("Room for growing partners"));
        window.run(() -> ((Button) popover("#publish-now")).fire());

        LadderVersion published = now().find(LadderVersion.KIND, draft.id()).orElseThrow();
        assertThat(published.status()).isEqualTo("PUBLISHED");
        assertThat(published.note()).isEqualTo("Room for growing partners");
    }

    @Test
    void formOfATierChangesItsRule() {
        LadderStep top = shown().steps().getLast();
        window.click("#rule-" + top.tier().rank());
        window.robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        LadderStep changed =
                draft().steps().stream()
                        .filter(step -> step.tier().id().equals(top.tier().id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(changed.rung().rule()).isEqualTo("ANY");
    }

    @Test
    void reviewIsCommittedAsOneBatch() {
        long head = workspace.log(0, 1).getFirst().number();
        window.click(".chip");
        window.picture("tiers-review");
        int decisions = ((VBox) popover("#review-decisions")).getChildren().size();
        window.run(() -> ((Button) popover("#commit-review")).fire());

        assertThat(workspace.log(0, 1).getFirst().number()).isEqualTo(head + 1);
        assertThat(workspace.log(0, 1).getFirst().reason().text()).startsWith(decisions + " ");
        window.click(".chip");
        assertThat(window.robot.lookup("#commit-review").tryQuery()).isEmpty();
    }

    @Test
    void contradictionIsNamedWhereItIsTypedAndKeepsTheDraftBack() {
        type(revenue(shown()), "1", KeyCode.ENTER);

        assertThat(window.find(".threshold:error")).isPresent();
        window.click("#flaws");
        assertThat(window.robot.lookup(".notice.danger").queryAll()).isNotEmpty();
        window.robot.push(KeyCode.ESCAPE);
        window.click("#primary");
        assertThat(popover("#publish-now").isDisabled()).isTrue();
    }

    private Node popover(String query) {
        return window.robot.lookup(query).query();
    }
}
