package app.mangrove.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.mangrove.support.Fx;
import app.mangrove.support.Named;
import app.mangrove.ui.shell.ShellPane;
import app.mangrove.ui.theme.Theme;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class GalleryViewTest {
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "CONTRAST"})
    void drawsEveryPartWithoutAWarningOfTheStyleEngine(Theme theme) throws Exception {
        String name = theme.name().toLowerCase(Locale.ROOT);
        for (String screen : new String[] {"home", "partners", "dashboard", "mix"}) {
            Stage stage = Fx.show(() -> Gallery.window(screen), 1440, 900, theme);
            Path picture = Fx.picture(stage, "gallery-" + screen + "-" + name);
            assertThat(Files.size(picture)).isGreaterThan(10_000);
            Fx.close(stage);
        }
        assertThat(Fx.cssWarnings()).isEmpty();
    }

    @Test
    void namesEverythingThatTheKeyboardReaches() {
        for (String screen : new String[] {"home", "partners", "dashboard", "mix"}) {
            Stage stage = Fx.show(() -> Gallery.window(screen), 1440, 900, Theme.LIGHT);
            assertThat(Fx.call(() -> Named.missing(stage.getScene().getRoot())))
                    .as(screen)
                    .isEmpty();
            Fx.close(stage);
        }
    }

    @Test
    void keepsTheProportionsAtEveryZoom() {
        for (int percent : new int[] {100, 150, 200}) {
            Stage stage =
                    Fx.show(() -> Gallery.window("dashboard"), 1440, 900, Theme.LIGHT, percent);
            Fx.picture(stage, "gallery-zoom-" + percent);
            double rail = Fx.call(() -> ((ShellPane) stage.getScene().getRoot()).rail().getWidth());
            assertThat(rail).isCloseTo(208.0 * percent / 100, within(2.0));
            Fx.close(stage);
        }
    }

    @Test
    void opensThePaletteAndMessagesOverThePage() {
        Stage stage = Fx.show(() -> Gallery.window("home"), 1440, 900, Theme.LIGHT);
        Fx.run(() -> {
            ShellPane shell = (ShellPane) stage.getScene().getRoot();
            shell.rail().narrowProperty().set(true);
            shell.toasts().done("Removed 3 partners", () -> {});
            shell.palette().open("co");
        });
        Fx.picture(stage, "gallery-palette");
        Fx.close(stage);
        assertThat(Fx.cssWarnings()).isEmpty();
    }
}
