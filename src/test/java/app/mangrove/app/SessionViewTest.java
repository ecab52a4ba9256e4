package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.app.process.InlineTasks;
import app.mangrove.app.process.OnScreen;
import app.mangrove.model.partner.Partner;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.work.FxTasks;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

class SessionViewTest {
    private final FxTasks screen = new FxTasks();
    private final FxRobot robot = new FxRobot();
    private final MemoryProgram.Chosen picker = new MemoryProgram.Chosen();

    @TempDir Path folder;

    private MemoryProgram memory;
    private Stage stage;
    private Window window;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        memory = fx(() -> new MemoryProgram(folder, new InlineTasks(screen::deliver)));
        window =
                fx(() -> {
                    stage = new Stage(StageStyle.UNDECORATED);
                    stage.setX(0);
                    stage.setY(0);
                    Window made = new Window(memory.program, stage, picker);
                    stage.setWidth(1000);
                    stage.setHeight(900);
                    stage.show();
                    stage.requestFocus();
                    return made;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        fx(() -> {
            stage.close();
            return true;
        });
        screen.close();
    }

    private <T> T fx(Supplier<T> step) {
        return OnScreen.get(screen, step, 30);
    }

    private void showSample() {
        fx(() -> {
            window.adopt(MemoryProgram.workspace(), Place.of("home"));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String place() {
        return fx(() -> window.session().navigator().currentProperty().get().screen());
    }

    private Optional<Node> find(String query) {
        return fx(() -> Optional.ofNullable(stage.getScene().lookup(query)));
    }

    /// Keys go to the window itself, as the toolkit delivers them.
    private void press(KeyCode code, boolean shortcut, boolean shift, boolean alt) {
        fx(() -> {
            Node target =
                    stage.getScene().getFocusOwner() == null
                            ? stage.getScene().getRoot()
                            : stage.getScene().getFocusOwner();
            KeyEvent.fireEvent(
                    target,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, alt, false));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void showsTheStartPageAloneWhileNoWorkspaceIsOpen() {
        assertThat(fx(() -> window.session().screens().stream().map(s -> s.id()).toList()))
                .containsExactly("home", "settings");
        assertThat(find(".welcome")).isPresent();
    }

    @Test
    void opensTheSampleByAClickAndKeepsItAmongTheRecentOnes() {
        robot.clickOn("#open-sample");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(() -> window.session().workspace())).isPresent();
        assertThat(memory.program.preferences().now().recents()).hasSize(1);
        assertThat(find("#rail-partners")).isPresent();
    }

    @Test
    void goesToScreensByRailAndKeysAndBackAgain() {
        showSample();
        robot.clickOn("#rail-history");
        assertThat(place()).isEqualTo("history");
        press(KeyCode.DIGIT2, true, false, false);
        assertThat(place()).isEqualTo("partners");
        press(KeyCode.LEFT, false, false, true);
        assertThat(place()).isEqualTo("history");
        press(KeyCode.RIGHT, false, false, true);
        assertThat(place()).isEqualTo("partners");
    }

    @Test
    void findsARecordInThePaletteAndOpensIt() {
        showSample();
        press(KeyCode.K, true, false, false);
        TextField field = (TextField) find("#palette-field").orElseThrow();
        fx(() -> {
            field.setText("kestrel data");
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        press(KeyCode.ENTER, false, false, false);
        assertThat(place()).isEqualTo("partners");
    }

    @Test
    void undoesOneStepByKeysAndBringsItBack() {
        TestWorkspace workspace = MemoryProgram.workspace();
        fx(() -> {
            window.adopt(workspace, Place.of("partners"));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        String changed = (String) status(workspace);
        press(KeyCode.Z, true, false, false);
        assertThat(status(workspace)).isEqualTo("ACTIVE").isNotEqualTo(changed);
        press(KeyCode.Z, true, true, false);
        assertThat(status(workspace)).isEqualTo(changed);
    }

    private static Object status(TestWorkspace workspace) {
        return workspace.ecosystem().value(Partner.KIND, Partner.STATUS, 2);
    }

    @Test
    void saysWhatWentWrongInsteadOfOpeningABrokenFile() {
        fx(() -> {
            window.open(Path.of("broken.mangrove"));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find("#error-dialog")).isPresent();
        assertThat(fx(() -> window.session().workspace())).isEmpty();
    }

    @Test
    void saysWhyAWorkspaceCannotBeWritten() {
        TestWorkspace workspace =
                MemoryProgram.workspace()
                        .refusing(
                                app.mangrove.base.outcome.Problem.of("store.locked", "a.mangrove"));
        fx(() -> {
            window.adopt(workspace, Place.of("home"));
            return true;
        });
        assertThat(find("#read-only-banner")).isPresent();
    }

    @Test
    void bringsDroppedTablesToTheImportAndOpensDroppedWorkspaces() {
        showSample();
        fx(() -> {
            window.drop(List.of(Path.of("other.mangrove")));
            return true;
        });
        assertThat(memory.opened).last().asString().endsWith("other.mangrove");
    }

    @Test
    void zoomsByKeysAndRemembersIt() {
        press(KeyCode.ADD, true, false, false);
        assertThat(fx(() -> memory.program.appearance().zoomProperty().get())).isEqualTo(110);
        press(KeyCode.DIGIT0, true, false, false);
        assertThat(fx(() -> memory.program.appearance().zoomProperty().get())).isEqualTo(100);
    }

    @Test
    void offersWhatTheOpenPageCanDoInThePaletteAndByKeys() {
        showSample();
        robot.clickOn("#rail-partners");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pageActions())
                .contains(
                        "record.add-partner",
                        "page.find",
                        "page.filter",
                        "page.save-view",
                        "page.own-field",
                        "page.export");
        press(KeyCode.F, true, true, false);
        assertThat(fx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("find");
        robot.clickOn("#rail-dashboard");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pageActions()).containsExactly("page.add-tile", "page.reset");
        robot.clickOn("#rail-history");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pageActions()).containsExactly("page.check");
    }

    private List<String> pageActions() {
        return fx(() ->
                window.session().actions().all().stream()
                        .map(action -> action.id())
                        .filter(id -> id.startsWith("page.") || id.startsWith("record."))
                        .toList());
    }
}
