package app.mangrove.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The folders of the program on this machine: settings, logs and state, and the workspaces that it
/// makes itself (copies of the sample).
public record Folders(Path config, Path state, Path data) {
    private static final String NAME = "mangrove";

    /// Everything below one folder, for tests and for a stick that is carried around.
    public static Folders below(Path home) {
        return new Folders(home.resolve("config"), home.resolve("state"), home.resolve("data"));
    }

    /// The folders that the system's habits give; MANGROVE_HOME overrules them.
    public static Folders of(String system, Path user, Map<String, String> environment) {
        Optional<Path> home = path(environment, "MANGROVE_HOME");
        if (home.isPresent()) {
            return below(home.get());
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path roaming = path(environment, "APPDATA").orElse(user.resolve("AppData/Roaming"));
            Path local = path(environment, "LOCALAPPDATA").orElse(user.resolve("AppData/Local"));
            return new Folders(
                    roaming.resolve("Mangrove"),
                    local.resolve("Mangrove"),
                    user.resolve("Documents/Mangrove"));
        }
        if (os.startsWith("mac")) {
            Path library = user.resolve("Library");
            return new Folders(
                    library.resolve("Application Support/Mangrove"),
                    library.resolve("Logs/Mangrove"),
                    user.resolve("Documents/Mangrove"));
        }
        return new Folders(
                path(environment, "XDG_CONFIG_HOME").orElse(user.resolve(".config")).resolve(NAME),
                path(environment, "XDG_STATE_HOME")
                        .orElse(user.resolve(".local/state"))
                        .resolve(NAME),
                path(environment, "XDG_DATA_HOME")
                        .orElse(user.resolve(".local/share"))
                        .resolve(NAME));
    }

    public Path settings() {
        return config.resolve("settings.json");
    }

    public Path logs() {
        return state.resolve("log");
    }

    /// Where new workspaces are suggested and copies of the sample are made.
    public Path workspaces() {
        return data.resolve("workspaces");
    }

    /// Where copies of workspaces are kept, unless another folder is set.
    public Path backups() {
        return data.resolve("backups");
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }
}
