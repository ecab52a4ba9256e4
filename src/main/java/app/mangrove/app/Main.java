package app.mangrove.app;

import app.mangrove.settings.Folders;
import app.mangrove.settings.Preferences;
import app.mangrove.settings.Settings;
import app.mangrove.settings.SettingsFile;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

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
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        Launch launch = new Launch(folders, preferences, out, err);
        return launch.open(args.length == 0 ? null : Path.of(args[0]));
    }
}
