package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.incentive.design.PlanDrafts;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.support.TestWorkspace;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// A plan as a person edits it: a rate is typed, the cost follows, a draft appears and is
/// published.
class DesignerViewTest {
    private static final String PLAN = "Reseller growth rebate";
    private static final String TOP_RATE = "#terms-rate-0-steps-3-rate";
    @TempDir Path folder;

    private final TestWorkspace workspace = MemoryProgram.workspace();
    private TestWindow window;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        window = new TestWindow(folder, workspace, "incentives");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<PlanVersion> versions() {
        IncentivePlan plan =
                workspace.ecosystem().all(IncentivePlan.KIND).stream()
                        .filter(row -> row.name().equals(PLAN))
                        .findFirst()
                        .orElseThrow();
        return PlanDrafts.versions(workspace.ecosystem(), plan.id());
    }

    private String cost() {
        return ((Labeled) window.find("#plan-cost").orElseThrow()).getText();
    }

    private void type(String field, String text, KeyCode end) {
        TextField input = (TextField) window.find(field).orElseThrow();
        window.run(() -> {
            input.requestFocus();
            input.selectAll();
        });
        window.robot.write(text).push(end);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node popover(String query) {
        return window.robot.lookup(query).query();
    }

    @Test
    void typedRateChangesTheCostAndBecomesADraftThatIsPublished() {
        window.picture("incentives-list");
        window.click(PLAN);
        window.picture("incentives-plan");
        String before = cost();
        int count = versions().size();

        type(TOP_RATE, "9", KeyCode.ENTER);

        assertThat(cost()).isNotEqualTo(before);
        assertThat(versions()).hasSize(count + 1);
        assertThat(versions().getFirst().status()).isEqualTo("DRAFT");
        assertThat(((TextField) window.find(TOP_RATE).orElseThrow()).getText())
                .isEqualTo("9\u202f%");
        assertThat(window.find("#against")).isPresent();
        window.picture("incentives-draft");
        window.click("Changes");
        window.picture("incentives-changes");
        for (String tab :
                List.of("Eligibility", "Dates", "Versions", "Limits & returns", "Payment")) {
            window.click(tab);
            window.picture("incentives-" + tab.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT));
        }

        window.click("#primary");
        window.picture("incentives-publish");
        window.run(() -> ((TextInputControl) popover("#publish-note")).setText("Room to grow"));
        window.run(() -> ((Button) popover("#publish-now")).fire());

        assertThat(versions().getFirst().status()).isEqualTo("APPROVED");
        assertThat(versions().getFirst().note()).isEqualTo("Room to grow");
        assertThat(versions().get(1).validTo()).isEqualTo(versions().getFirst().validFrom());
    }

    @Test
    void overlapIsNamedWhereItIsTypedAndPublishingIsRefused() {
        window.click(PLAN);

        type("#terms-rate-0-steps-2-from", "10000", KeyCode.ENTER);

        assertThat(window.find(".term-number:error")).isPresent();
        window.picture("incentives-overlap");
        window.click("#primary");
        assertThat(popover("#publish-now").isDisabled()).isTrue();
        window.robot.push(KeyCode.ESCAPE);
        window.click("#payable");
        window.picture("incentives-why");
        assertThat(window.robot.lookup(".explain-grid").tryQuery()).isPresent();
    }
}
