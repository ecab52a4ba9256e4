package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.table.DataTable;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.stage.PopupWindow;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// Earnings as a person reads them: who earned what, why, and what stands in the tabs.
class EarningsViewTest {
    @TempDir Path folder;

    private final TestWorkspace workspace = MemoryProgram.workspace();
    private TestWindow window;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        window = new TestWindow(folder, workspace, "earnings");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private DataTable table(String id) {
        return (DataTable) window.find("#" + id).orElseThrow();
    }

    @Test
    void aPartnerIsChosenAnAmountExplainedAndEachTabFilled() {
        DataTable earned = table("earned");
        assertThat(earned.rows().size()).isPositive();
        window.run(() -> earned.select(earned.rows().numbers()[0]));
        Parent inspector = (Parent) window.find("#earnings-inspector").orElseThrow();
        ButtonBase why =
                (ButtonBase)
                        inspector.lookupAll("*").stream()
                                .filter(EarningsViewTest::saysWhy)
                                .findFirst()
                                .orElseThrow();
        window.run(why::fire);
        assertThat(window.fx(EarningsViewTest::popups)).isPositive();

        window.run(() -> press("#earnings-attainment"));
        assertThat(table("attainments").rows().size()).isPositive();
        window.run(() -> press("#earnings-reconciliation"));
        assertThat(table("untaken").rows().size()).isPositive();
        window.run(() -> press("#earnings-exceptions"));
        assertThat(window.find("#agreements")).isPresent();
        for (String form : List.of("agreement", "adjustment")) {
            ButtonBase add = (ButtonBase) window.find("#add-" + form).orElseThrow();
            window.run(add::fire);
            assertThat(window.fx(() -> shown("#" + form + "-form"))).isTrue();
        }
        window.run(() -> press("#earnings-preview"));
        assertThat(window.find("#preview-day")).isPresent();
    }

    private void press(String button) {
        ((javafx.scene.control.ToggleButton) window.find(button).orElseThrow()).setSelected(true);
    }

    private static boolean shown(String query) {
        return javafx.stage.Window.getWindows().stream()
                .anyMatch(each -> each.getScene().getRoot().lookup(query) != null);
    }

    private static boolean saysWhy(Node node) {
        return node.getId() != null && node.getId().startsWith("why-");
    }

    private static long popups() {
        return javafx.stage.Window.getWindows().stream()
                .filter(each -> each instanceof PopupWindow && each.isShowing())
                .count();
    }
}
