package app.mangrove.app;

import app.mangrove.base.work.Tasks;
import app.mangrove.settings.Preferences;
import app.mangrove.settings.Settings;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Appearance;
import app.mangrove.ui.theme.Density;
import app.mangrove.ui.theme.Theme;

import java.util.Arrays;
import java.util.Locale;

/// Makes the window look as the settings say, and keeps in them what is changed on the way.
final class Looks {
    private Looks() {}

    static void join(Preferences preferences, Appearance appearance, Tasks tasks) {
        wear(preferences.now(), appearance);
        preferences.onChange(now -> tasks.deliver(() -> wear(now, appearance)));
        Runnable keep = () -> preferences.change(now -> kept(now, appearance));
        appearance.themeProperty().subscribe(keep);
        appearance.densityProperty().subscribe(keep);
        appearance.zoomProperty().subscribe(keep);
    }

    private static void wear(Settings settings, Appearance appearance) {
        appearance.themeProperty().set(choice(Theme.values(), settings.theme()));
        appearance.densityProperty().set(choice(Density.values(), settings.density()));
        appearance.zoomTo(settings.zoom());
    }

    /// Speaks the language of the settings; the system's where they name none.
    static void speak(Settings settings) {
        Locale wanted =
                settings.language().isEmpty()
                        ? Locale.getDefault()
                        : Locale.forLanguageTag(settings.language());
        boolean spoken = wanted.getLanguage().equals("de") || wanted.getLanguage().equals("en");
        Locale locale = spoken ? wanted : Locale.UK;
        if (!locale.equals(Text.localeProperty().get())) {
            Text.use(locale);
        }
    }

    private static Settings kept(Settings now, Appearance appearance) {
        return now.withLook(
                appearance.themeProperty().get().name(),
                appearance.densityProperty().get().name(),
                appearance.zoomProperty().get());
    }

    /// The value of that name, else the first.
    private static <E extends Enum<E>> E choice(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }
}
