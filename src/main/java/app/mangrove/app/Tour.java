package app.mangrove.app;

import app.mangrove.app.process.OnScreen;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.theme.Theme;
import app.mangrove.ui.work.FxTasks;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/// A picture of every screen, light and dark, in the given sizes of the window.
///
/// Shape: called away from the FX thread, which it asks for each step.
final class Tour {
    private static final long PATIENCE = 120;
    private static final long PULSES_MILLIS = 60;

    /// Names no page within a screen, so that its first one opens.
    private static final String FIRST = "first";

    private final Program program;
    private final Window window;
    private final Stage stage;
    private final FxTasks screen;

    /// How big the window is, in pixels.
    record Size(int width, int height) {
        static final Size USUAL = new Size(1440, 900);
        static final Size SMALL = new Size(1280, 800);

        String name() {
            return width + "x" + height;
        }
    }

    Tour(Program program, Window window, Stage stage, FxTasks screen) {
        this.program = program;
        this.window = window;
        this.stage = stage;
        this.screen = screen;
    }

    /// Draws screens into a folder, those with these ids (`id` or `id@argument` of a place) or,
    /// without any, all; answers the files in their order.
    List<Path> draw(Path folder, List<String> asked, Size... sizes) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Size size : sizes) {
            Path target = Files.createDirectories(folder.resolve(size.name()));
            onScreen(() -> resize(size));
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                onScreen(() -> wear(theme));
                for (String id :
                        asked.isEmpty() ? onScreen(() -> ids(window.session().screens())) : asked) {
                    String name =
                            id.replace('@', '-')
                                    + "-"
                                    + theme.name().toLowerCase(Locale.ROOT)
                                    + ".png";
                    files.add(draw(id, target.resolve(name)));
                }
            }
        }
        return files;
    }

    private Path draw(String id, Path file) throws IOException {
        onScreen(() -> go(id));
        settle();
        BufferedImage image = onScreen(this::picture);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static List<String> ids(List<Screen> screens) {
        List<String> ids = new ArrayList<>();
        for (Screen screen : screens) {
            ids.add(screen.id());
            screen.pages().forEach(page -> ids.add(screen.id() + "@" + page));
        }
        return ids;
    }

    private boolean resize(Size size) {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        return true;
    }

    private boolean wear(Theme theme) {
        program.appearance().themeProperty().set(theme);
        return true;
    }

    private boolean hasPages(String id) {
        return window.session().screens().stream()
                .anyMatch(screen -> screen.id().equals(id) && !screen.pages().isEmpty());
    }

    private boolean go(String id) {
        String[] parts = id.split("@", 2);
        window.session()
                .navigator()
                .go(
                        parts.length > 1
                                ? new Place(parts[0], parts[1])
                                : hasPages(id) ? new Place(id, FIRST) : Place.of(id));
        return true;
    }

    private BufferedImage picture() {
        WritableImage image = window.scene().snapshot(null);
        BufferedImage drawn = SwingFXUtils.fromFXImage(image, null);
        BufferedImage opaque =
                new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(drawn, 0, 0, null);
        graphics.dispose();
        return opaque;
    }

    /// Lets a few pulses pass, in which canvases draw and tables fill.
    private void settle() {
        for (int i = 0; i < 4; i++) {
            onScreen(() -> true);
            sleep();
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(PULSES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T onScreen(Supplier<T> step) {
        return OnScreen.get(screen, step, PATIENCE);
    }
}
