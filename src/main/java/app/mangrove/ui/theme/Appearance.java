package app.mangrove.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Dresses scenes: the theme, the density of rows and the zoom, each changeable while it runs.
///
/// Popups take the sheets of the window that they belong to, so only windows are dressed.
public final class Appearance {
    private static final List<String> SHEETS =
            List.of(
                    "base",
                    "controls",
                    "shell",
                    "tile",
                    "table",
                    "form",
                    "pages",
                    "program",
                    "fund");
    private static final int SMALLEST = 75;
    private static final int LARGEST = 200;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMPACT);
    private final ReadOnlyObjectWrapper<Integer> zoom = new ReadOnlyObjectWrapper<>(100);
    private final ObjectBinding<Theme> shown =
            Bindings.createObjectBinding(
                    this::resolve, theme, Platform.getPreferences().colorSchemeProperty());

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// In percent of the normal size.
    public ReadOnlyObjectProperty<Integer> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// Sets the zoom, kept between 75 and 200 percent.
    public void zoomTo(int percent) {
        zoom.set(Math.clamp(percent, SMALLEST, LARGEST));
    }

    public void zoomIn() {
        zoomTo(zoom.get() + (zoom.get() < 125 ? 10 : 25));
    }

    public void zoomOut() {
        zoomTo(zoom.get() - (zoom.get() <= 125 ? 10 : 25));
    }

    /// The theme on the screen: never `SYSTEM`.
    public Theme shown() {
        return shown.get();
    }

    /// Whether movement should be left out.
    public static boolean isMotionReduced() {
        return Platform.getPreferences().isReducedMotion();
    }

    /// Dresses a scene now and at each later change, for as long as the scene lives.
    public void dress(Scene scene) {
        Fonts.load();
        // Weak, because this object outlives the scenes of dialogs.
        WeakReference<Scene> dressed = new WeakReference<>(scene);
        Runnable redress = () -> Optional.ofNullable(dressed.get()).ifPresent(this::apply);
        shown.subscribe(redress);
        density.subscribe(redress);
        zoom.subscribe(redress);
        redress.run();
    }

    private void apply(Scene scene) {
        Theme now = shown();
        scene.setUserAgentStylesheet(
                now == Theme.LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        List<String> sheets = new ArrayList<>();
        sheets.add(sheet("tokens-" + now.name().toLowerCase(Locale.ROOT)));
        SHEETS.forEach(name -> sheets.add(sheet(name)));
        if (now == Theme.CONTRAST) {
            sheets.add(sheet("contrast"));
        }
        sheets.add(zoomSheet(zoom.get()));
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        scene.getRoot().getStyleClass().remove("comfortable");
        if (density.get() == Density.COMFORTABLE) {
            scene.getRoot().getStyleClass().add("comfortable");
        }
    }

    private Theme resolve() {
        if (theme.get() != Theme.SYSTEM) {
            return theme.get();
        }
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                ? Theme.DARK
                : Theme.LIGHT;
    }

    private static String sheet(String name) {
        String path = "/app/mangrove/ui/css/" + name + ".css";
        return Objects.requireNonNull(Appearance.class.getResource(path), path).toExternalForm();
    }

    /// Icons have a size in pixels of their own, so the zoom sets them beside the base size.
    private static String zoomSheet(int percent) {
        StringBuilder css = new StringBuilder();
        css.append(".root{-fx-font-size:").append(14.0 * percent / 100).append("px;}");
        for (int size : List.of(12, 14, 16, 18, 20, 32)) {
            css.append(".icon-").append(size).append("{-fx-icon-size:");
            css.append(Math.round(size * percent / 100.0)).append("px;}");
        }
        byte[] bytes = css.toString().getBytes(StandardCharsets.US_ASCII);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
