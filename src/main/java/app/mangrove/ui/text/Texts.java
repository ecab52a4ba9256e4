package app.mangrove.ui.text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The text files of one language, each read when its first key is asked for.
final class Texts {
    /// First parts of keys that do not name their file.
    private static final Map<String, String> AREAS =
            Map.of("kind", "model", "field", "model", "choice", "model", "unit", "model");

    private final Locale locale;
    private final Map<String, Properties> read = new ConcurrentHashMap<>();

    Texts(Locale locale) {
        this.locale = locale;
    }

    Optional<String> find(String key) {
        int dot = key.indexOf('.');
        String first = dot < 0 ? key : key.substring(0, dot);
        Properties area = read.computeIfAbsent(AREAS.getOrDefault(first, first), this::load);
        @Nullable String text = area.getProperty(key);
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(locale.equals(Text.PSEUDO) ? Pseudo.of(text) : text);
    }

    private Properties load(String area) {
        Properties texts = new Properties();
        add(texts, area + ".properties");
        if (locale.getLanguage().equals("de")) {
            add(texts, area + "_de.properties");
        }
        return texts;
    }

    private static void add(Properties texts, String file) {
        try (InputStream in = Texts.class.getResourceAsStream("/app/mangrove/texts/" + file)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
