package app.mangrove.ui.text;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words of the program in the person's language.
///
/// A key is `area.screen.element`; its first part names the file in `texts` that holds it. Places
/// in a text are `{0}`, and `{0|partner|partners}` picks a word by the number. Arguments that are
/// numbers, dates, amounts or problems are shown in the person's format.
public final class Text {
    /// Takes the English texts and makes them longer and accented, to find what is not translated
    /// or does not fit.
    public static final Locale PSEUDO = Locale.of("en", "XA");

    private static final ReadOnlyObjectWrapper<Locale> LOCALE =
            new ReadOnlyObjectWrapper<>(Locale.UK);
    private static volatile Texts texts = new Texts(Locale.UK);
    private static volatile Formats formats = new Formats(Locale.UK);

    private Text() {}

    /// Switches the language; screens that are open are built again by the shell.
    public static void use(Locale locale) {
        texts = new Texts(locale);
        formats = new Formats(locale);
        LOCALE.set(locale);
    }

    public static ReadOnlyObjectProperty<Locale> localeProperty() {
        return LOCALE.getReadOnlyProperty();
    }

    /// Numbers and dates in the current language.
    public static Formats formats() {
        return formats;
    }

    /// The text of the key with its places filled; an unknown key is shown in brackets.
    public static String of(String key, Object... arguments) {
        return fill(texts.find(key).orElse("[" + key + "]"), List.of(arguments));
    }

    /// The text of the key if there is one.
    public static Optional<String> find(String key, Object... arguments) {
        return texts.find(key).map(text -> fill(text, List.of(arguments)));
    }

    /// The sentence of a problem: what is wrong, where, and what to do.
    public static String of(Problem problem) {
        return fill(
                texts.find(problem.key()).orElse("[" + problem.key() + "]"), problem.arguments());
    }

    private static String fill(String text, List<?> arguments) {
        return Places.fill(text, arguments, Text::shown);
    }

    private static String shown(Object argument) {
        return switch (argument) {
            case Problem problem -> of(problem);
            case Word word -> of(word.key());
            default -> formats.any(argument);
        };
    }
}
