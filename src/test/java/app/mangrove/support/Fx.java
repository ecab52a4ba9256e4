package app.mangrove.support;

import app.mangrove.ui.chart.Png;
import app.mangrove.ui.theme.Appearance;
import app.mangrove.ui.theme.Theme;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Drives the toolkit without a display: starts it once, runs steps on its thread, shows nodes in a
/// dressed window, takes pictures, and collects what the style engine complains of.
public final class Fx {
    private static final List<String> CSS_WARNINGS = new CopyOnWriteArrayList<>();
    private static final Logger CSS = Logger.getLogger("javafx.css");
    private static boolean started;

    private Fx() {}

    public static synchronized void start() {
        if (started) {
            return;
        }
        CSS.setLevel(Level.WARNING);
        CSS.addHandler(new Listening());
        CompletableFuture<Void> up = new CompletableFuture<>();
        try {
            Platform.startup(() -> up.complete(null));
        } catch (IllegalStateException e) {
            // Another test of this JVM has started it.
            Platform.runLater(() -> up.complete(null));
        }
        up.join();
        Platform.setImplicitExit(false);
        started = true;
    }

    /// Runs a step on the FX thread and waits for its value; its exception comes out here.
    public static <T> T call(Callable<T> step) {
        start();
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(step.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable step) {
        call(() -> {
            step.run();
            return Boolean.TRUE;
        });
    }

    /// Lets pending events and a layout pass go by.
    public static void settle() {
        for (int i = 0; i < 3; i++) {
            run(() -> {});
        }
    }

    /// A window at 0,0 with the node in it, dressed in a theme.
    public static Stage show(
            Callable<? extends Parent> root, double width, double height, Theme theme) {
        return show(root, width, height, theme, 100);
    }

    /// The same at a zoom in percent.
    public static Stage show(
            Callable<? extends Parent> root, double width, double height, Theme theme, int zoom) {
        CSS_WARNINGS.clear();
        Stage shown =
                call(() -> {
                    Appearance appearance = new Appearance();
                    appearance.themeProperty().set(theme);
                    appearance.zoomTo(zoom);
                    Scene scene = new Scene(root.call(), width, height);
                    appearance.dress(scene);
                    Stage stage = new Stage();
                    stage.setX(0);
                    stage.setY(0);
                    stage.setScene(scene);
                    stage.show();
                    return stage;
                });
        settle();
        return shown;
    }

    /// A picture of the window's content, written to `target/pictures/NAME.png`.
    public static Path picture(Stage stage, String name) {
        settle();
        WritableImage image = call(() -> stage.getScene().snapshot(null));
        Path file = Path.of("target", "pictures", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Png.of(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public static void close(Stage stage) {
        run(stage::close);
    }

    /// What the style engine complained of since a window was shown last: what popups of earlier
    /// windows leave behind is not the next one's fault.
    public static List<String> cssWarnings() {
        return List.copyOf(CSS_WARNINGS);
    }

    private static final class Listening extends Handler {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                CSS_WARNINGS.add(record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
