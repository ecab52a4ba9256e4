package app.mangrove.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TextsTest {
    /// Keys that are put together away from a literal that shows it: they begin with one of these
    /// and count as used. One line each, with the place that makes them. A literal that ends with a
    /// point or a dash, such as `"home.step."`, says the same by itself.
    private static final Map<String, String> MADE =
            Map.of(
                    "shell.step.", "ExplainPopover, by the kind of a step",
                    "shell.group.", "ShortcutSheet, by the first part of an action's id",
                    "kind.", "by the key of a kind",
                    "field.", "by the keys of a kind and a field",
                    "choice.", "by the keys of a kind, a field and a choice",
                    "problem.", "by the key of a problem that an engine or the store names",
                    "unit.", "by the key of a unit");

    private static final Path TEXTS = Path.of("resources", "app", "mangrove", "texts");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*\\.[a-z0-9_.-]*)\"");

    /// Ids of actions look like keys and are none.
    private static final Pattern ACTION_ID = Pattern.compile("Action\\.of\\(\\s*\"([^\"]*)\"");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|[^}]*)?}");

    @Test
    void everyKeyOfTheCodeHasAText() throws IOException {
        Map<String, String> english = texts("");
        Set<String> areas = areas(english.keySet());
        Set<String> missing = new TreeSet<>(literals());
        missing.removeIf(TextsTest::isPrefix);
        missing.removeAll(actionIds());
        missing.removeIf(literal -> literal.endsWith(".json"));
        missing.removeIf(
                key -> !areas.contains(area(key)) || english.containsKey(key) || isMade(key));
        assertThat(missing).as("keys in the code without an English text").isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = literals();
        List<String> prefixes = literals.stream().filter(TextsTest::isPrefix).toList();
        Set<String> unused = new TreeSet<>(texts("").keySet());
        unused.removeAll(literals);
        unused.removeIf(key -> isMade(key) || prefixes.stream().anyMatch(key::startsWith));
        unused.removeIf(key -> literals.contains(explained(key)));
        assertThat(unused).as("texts that no code asks for").isEmpty();
    }

    @Test
    void germanHasTheSameKeysAsEnglish() throws IOException {
        Set<String> english = new TreeSet<>(texts("").keySet());
        Set<String> german = new TreeSet<>(texts("_de").keySet());
        assertThat(difference(english, german)).as("missing in German").isEmpty();
        assertThat(difference(german, english)).as("only in German").isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() throws IOException {
        Map<String, String> german = texts("_de");
        Map<String, String> wrong = new TreeMap<>();
        texts("")
                .forEach((key, text) -> {
                    String other = german.getOrDefault(key, text);
                    if (!places(text).equals(places(other))) {
                        wrong.put(key, text + " / " + other);
                    }
                });
        assertThat(wrong).as("places that differ").isEmpty();
    }

    @Test
    void everyKindAndFieldHasAName() throws IOException {
        Set<String> english = texts("").keySet();
        Set<String> missing = new TreeSet<>();
        for (Kind<?> kind : Kinds.ALL) {
            missing.add("kind." + kind.key());
            for (Field<?> field : kind.fields()) {
                missing.add("field." + kind.key() + "." + field.key());
            }
        }
        missing.removeIf(key -> english.contains(key) || english.contains(common(key)));
        assertThat(missing).as("kinds and fields without a name").isEmpty();
    }

    @Test
    void noTextIsEmptyOrHasATypewriterMinus() throws IOException {
        for (String language : List.of("", "_de")) {
            texts(language)
                    .forEach((key, text) ->
                            assertThat(text).as(key).isNotBlank().doesNotContain(" -- "));
        }
    }

    /// A field that every kind names alike may have one name for all, `field.any.` and its key.
    private static String common(String key) {
        return key.startsWith("field.") ? "field.any" + key.substring(key.lastIndexOf('.')) : key;
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> rest = new TreeSet<>(one);
        rest.removeAll(other);
        return rest;
    }

    /// The key that a text explains: `settings.user` for `settings.user.words`.
    private static String explained(String key) {
        return key.endsWith(".words") ? key.substring(0, key.length() - ".words".length()) : key;
    }

    private static boolean isPrefix(String literal) {
        return literal.endsWith(".") || literal.endsWith("-");
    }

    private static boolean isMade(String key) {
        return MADE.keySet().stream().anyMatch(key::startsWith);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static Set<String> areas(Set<String> keys) {
        return keys.stream().map(TextsTest::area).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    /// Every string of the code that could be a key.
    private static Set<String> literals() throws IOException {
        return found(LITERAL);
    }

    private static Set<String> actionIds() throws IOException {
        return found(ACTION_ID);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher literal = pattern.matcher(Files.readString(file));
                while (literal.find()) {
                    found.add(literal.group(1));
                }
            }
        }
        return found;
    }

    /// The texts of a language, `""` for English or `_de`.
    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(f -> isOf(language, f)).toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        }
        return texts;
    }

    private static boolean isOf(String language, Path file) {
        String name = file.getFileName().toString();
        boolean german = name.endsWith("_de.properties");
        return name.endsWith(".properties") && german == language.equals("_de");
    }
}
