package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.app.process.InlineTasks;
import app.mangrove.app.process.OnScreen;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.work.FxTasks;

import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import javax.imageio.ImageIO;

class TourViewTest {
    private final FxTasks screen = new FxTasks();

    @TempDir Path folder;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void end() {
        screen.close();
    }

    @Test
    void drawsEveryScreenLightAndDarkInTwoSizes() throws IOException {
        Path out =
                Optional.ofNullable(System.getProperty("mangrove.tour"))
                        .map(Path::of)
                        .orElse(folder.resolve("tour"));
        MemoryProgram memory =
                OnScreen.get(
                        screen,
                        () -> new MemoryProgram(folder, new InlineTasks(screen::deliver)),
                        30);
        Stage[] stage = new Stage[1];
        Window window =
                OnScreen.get(
                        screen,
                        () -> {
                            stage[0] = new Stage(StageStyle.UNDECORATED);
                            Window made =
                                    new Window(
                                            memory.program, stage[0], new MemoryProgram.Chosen());
                            made.adopt(MemoryProgram.workspace(), Place.of("home"));
                            stage[0].show();
                            return made;
                        },
                        30);
        List<Path> files =
                new Tour(memory.program, window, stage[0], screen)
                        .draw(out, List.of(), Tour.Size.USUAL, Tour.Size.SMALL);
        int places = window.session().screens().stream().mapToInt(s -> 1 + s.pages().size()).sum();
        assertThat(files).hasSize(places * 4);
        for (Path file : files) {
            assertThat(Files.size(file)).isGreaterThan(5_000);
        }
        assertThat(ImageIO.read(files.getFirst().toFile()).getWidth()).isEqualTo(1440);
        assertThat(ImageIO.read(files.getLast().toFile()).getHeight()).isEqualTo(800);
        OnScreen.get(
                screen,
                () -> {
                    stage[0].close();
                    return true;
                },
                30);
    }
}
