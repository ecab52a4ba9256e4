package app.mangrove.app;

import app.mangrove.app.process.InlineTasks;
import app.mangrove.app.process.OnScreen;
import app.mangrove.model.Workspace;
import app.mangrove.ui.chart.Png;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.theme.Theme;
import app.mangrove.ui.work.FxTasks;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The whole window over a workspace in memory, driven as a person does.
///
/// Shape: pictures are drawn only when the system property `mangrove.tour` names a folder.
final class TestWindow implements AutoCloseable {
    final FxRobot robot = new FxRobot();
    final MemoryProgram.Chosen picker = new MemoryProgram.Chosen();
    private final FxTasks screen = new FxTasks();
    private final MemoryProgram memory;
    private final Stage stage;
    private final Window window;

    TestWindow(Path folder, Workspace workspace, String place) {
        memory = fx(() -> new MemoryProgram(folder, new InlineTasks(screen::deliver)));
        stage = fx(() -> new Stage(StageStyle.UNDECORATED));
        window =
                fx(() -> {
                    stage.setX(0);
                    stage.setY(0);
                    Window made = new Window(memory.program, stage, picker);
                    stage.setWidth(1280);
                    stage.setHeight(800);
                    made.adopt(workspace, Place.of(place));
                    stage.show();
                    stage.requestFocus();
                    return made;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    <T> T fx(Supplier<T> step) {
        return OnScreen.get(screen, step, 60);
    }

    void run(Runnable step) {
        fx(() -> {
            step.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    app.mangrove.settings.Preferences preferences() {
        return memory.program.preferences();
    }

    Window window() {
        return window;
    }

    void click(String query) {
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    Optional<Node> find(String query) {
        return fx(() -> Optional.ofNullable(stage.getScene().lookup(query)));
    }

    /// The words of every label that is in the window.
    List<String> words() {
        return fx(() -> {
            List<String> words = new ArrayList<>();
            for (Node node : stage.getScene().getRoot().lookupAll("*")) {
                if (node instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.isVisible()) {
                    words.add(labeled.getText());
                }
            }
            return words;
        });
    }

    /// Pictures in light, dark and high contrast.
    void picture(String name) {
        String folder = System.getProperty("mangrove.tour");
        if (folder == null) {
            return;
        }
        for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST, Theme.LIGHT)) {
            run(() -> memory.program.appearance().themeProperty().set(theme));
            run(() -> stage.getScene().getRoot().layout());
            Path file =
                    Path.of(folder, name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
            byte[] png = fx(() -> Png.of(stage.getScene().snapshot(null)));
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, png);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        run(stage::close);
        screen.close();
    }
}
