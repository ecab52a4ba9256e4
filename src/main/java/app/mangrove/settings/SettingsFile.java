package app.mangrove.settings;

import app.mangrove.base.outcome.Partial;
import app.mangrove.base.outcome.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings as one JSON file.
///
/// Errors: reading never fails. A file that is no JSON gives the defaults and
/// `settings.unreadable`; what is missing or of the wrong shape inside gives the default of that
/// one thing. Writing goes to a file beside it that is then moved, so a crash leaves the old
/// settings.
public final class SettingsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Settings initial;

    public SettingsFile(Path file, Settings initial) {
        this.file = file;
        this.initial = initial;
    }

    public Path path() {
        return file;
    }

    public Partial<Settings> read() {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            if (root instanceof ObjectNode object) {
                return new Partial<>(settings(object), List.of());
            }
            return unreadable();
        } catch (NoSuchFileException e) {
            return new Partial<>(initial, List.of());
        } catch (CharacterCodingException | JacksonException e) {
            return unreadable();
        } catch (IOException e) {
            return unreadable();
        }
    }

    /// Writes the settings, or says why it cannot.
    public Optional<Problem> write(Settings settings) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    beside,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(settings)));
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.of("settings.problem.unwritable", file.toString()));
        }
    }

    private Partial<Settings> unreadable() {
        return new Partial<>(
                initial, List.of(Problem.of("settings.problem.unreadable", file.toString())));
    }

    private Settings settings(ObjectNode root) {
        JsonNode panes = root.path("panes");
        JsonNode frame = root.path("window");
        return new Settings(
                root.path("user").asString(initial.user()),
                root.path("language").asString(initial.language()),
                root.path("theme").asString(initial.theme()),
                root.path("density").asString(initial.density()),
                root.path("zoom").asInt(initial.zoom()),
                panes.path("rail_narrow").asBoolean(initial.railNarrow()),
                panes.path("inspector_shown").asBoolean(initial.inspectorShown()),
                new Settings.Frame(
                        frame.path("x").asDouble(0),
                        frame.path("y").asDouble(0),
                        frame.path("width").asDouble(0),
                        frame.path("height").asDouble(0),
                        frame.path("maximised").asBoolean(false)),
                recents(root.path("recent")),
                texts(root.path("tables")),
                texts(root.path("keys")),
                new Settings.Backups(
                        root.path("backups").path("folder").asString(initial.backups().folder()),
                        Math.max(
                                0,
                                root.path("backups")
                                        .path("kept")
                                        .asInt(initial.backups().kept()))));
    }

    private static List<Settings.Recent> recents(JsonNode list) {
        List<Settings.Recent> recents = new ArrayList<>();
        for (JsonNode entry : list) {
            try {
                Path path = Path.of(entry.path("file").asString(""));
                Instant opened = Instant.parse(entry.path("opened").asString(""));
                String name = entry.path("name").asString(String.valueOf(path.getFileName()));
                if (!path.toString().isEmpty()) {
                    recents.add(
                            new Settings.Recent(
                                    path, name, opened, entry.path("pinned").asBoolean(false)));
                }
            } catch (InvalidPathException | DateTimeException e) {
                // One bad line is no reason to forget the others.
                continue;
            }
        }
        return recents;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> {
                    if (entry.getValue().isString()) {
                        texts.put(entry.getKey(), entry.getValue().asString());
                    }
                });
        return texts;
    }

    private static ObjectNode json(Settings settings) {
        ObjectNode root = JSON.createObjectNode();
        root.put("user", settings.user());
        root.put("language", settings.language());
        root.put("theme", settings.theme());
        root.put("density", settings.density());
        root.put("zoom", settings.zoom());
        root.putObject("panes")
                .put("rail_narrow", settings.railNarrow())
                .put("inspector_shown", settings.inspectorShown());
        Settings.Frame frame = settings.frame();
        root.putObject("window")
                .put("x", frame.x())
                .put("y", frame.y())
                .put("width", frame.width())
                .put("height", frame.height())
                .put("maximised", frame.maximised());
        root.putObject("backups")
                .put("folder", settings.backups().folder())
                .put("kept", settings.backups().kept());
        var recents = root.putArray("recent");
        for (Settings.Recent recent : settings.recents()) {
            recents.addObject()
                    .put("file", recent.file().toString())
                    .put("name", recent.name())
                    .put("opened", recent.opened().toString())
                    .put("pinned", recent.pinned());
        }
        ObjectNode tables = root.putObject("tables");
        settings.tables().forEach(tables::put);
        ObjectNode keys = root.putObject("keys");
        settings.keys().forEach(keys::put);
        return root;
    }
}
