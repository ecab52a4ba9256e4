package app.mangrove.app;

import app.mangrove.app.process.Logs;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.cli.Cli;
import app.mangrove.cli.Console;
import app.mangrove.cli.Screens;
import app.mangrove.cli.StoreOpenings;
import app.mangrove.settings.Folders;
import app.mangrove.settings.Preferences;
import app.mangrove.settings.Settings;
import app.mangrove.settings.SettingsFile;
import app.mangrove.store.Options;
import app.mangrove.store.staging.StagingFolder;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/// The door of the program.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Path user = Path.of(System.getProperty("user.home", "."));
        Folders folders = Folders.of(System.getProperty("os.name", ""), user, System.getenv());
        Logs.start(folders.logs(), user.toString());
        Settings initial = Settings.initial(System.getProperty("user.name", ""));
        Preferences preferences = new Preferences(new SettingsFile(folders.settings(), initial));
        Looks.speak(preferences.now());
        removeLeftovers();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        Console console =
                new Console(
                        out,
                        err,
                        InstantSource.system(),
                        ZoneId.systemDefault(),
                        preferences.now().user(),
                        new StoreOpenings(Options.standard()),
                        screens(new Launch(folders, preferences, out, err)),
                        thrown -> logged(folders.logs(), thrown));
        return Cli.run(List.of(args), console);
    }

    /// What an import left behind when its program died.
    private static void removeLeftovers() {
        try {
            StagingFolder.ofSystem().clean();
        } catch (UncheckedIOException e) {
            LoggerFactory.getLogger(Main.class).warn("cannot look for leftovers", e);
        }
    }

    private static Screens screens(Launch launch) {
        return new Screens() {
            @Override
            public int open(@Nullable Path file) {
                return launch.open(file);
            }

            @Override
            public Outcome<List<Path>> tour(Path file, Path folder, List<String> ids) {
                return launch.tour(file, folder, ids);
            }
        };
    }

    private static Path logged(Path logs, Throwable thrown) {
        LoggerFactory.getLogger(Main.class).error("A command failed by a bug", thrown);
        return logs.resolve("mangrove.log");
    }
}
