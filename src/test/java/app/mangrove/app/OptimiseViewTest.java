package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.target.Plans;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixStep;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.text.Text;

import javafx.scene.control.TextField;
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

/// The optimiser as a person uses it: opened, asked, limited and applied.
class OptimiseViewTest {
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

    private List<MixStep> steps() {
        return workspace.ecosystem().all(MixStep.KIND);
    }

    @Test
    void planIsSoughtLookedAtAppliedAndAskedForLess() {
        window.click("#mix-optimise");

        assertThat(window.find("#mix-frontier")).isPresent();
        assertThat(window.words()).contains(Text.of("optimise.proposed"));
        window.picture("optimise");
        for (String tab : List.of("steps", "places", "assumptions", "limits")) {
            window.click("#mix-tab-" + tab);
            window.picture("optimise-" + tab);
        }
        window.click("#mix-add-limit");
        window.picture("optimise-limit");
        window.click("#mix-tab-frontier");
        window.click("#mix-frontier-table");
        window.picture("optimise-table");

        window.click("#mix-apply");

        MixPlan draft =
                Plans.all(workspace.ecosystem()).stream()
                        .filter(plan -> plan.status().equals("DRAFT"))
                        .findFirst()
                        .orElseThrow();
        assertThat(steps()).isNotEmpty();
        assertThat(steps()).allMatch(step -> step.plan().equals(draft.id()));
        window.picture("optimise-applied");

        TextField budget = (TextField) window.find("#mix-budget").orElseThrow();
        window.run(() -> {
            budget.requestFocus();
            budget.setText("1k");
        });
        window.robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(window.words())
                .contains(Text.of("optimise.impossible", 1), Text.of("optimise.edit-budget"));
        window.picture("optimise-impossible");
    }
}
