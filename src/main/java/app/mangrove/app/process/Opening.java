package app.mangrove.app.process;

import app.mangrove.base.outcome.Outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Opens a file with the program that the system has for files of its form.
public final class Opening {
    private Opening() {}

    /// Errors: `app.open.failed` where the system has no way to open files.
    public static Outcome<Path> of(Path file) {
        List<String> command = new ArrayList<>(command(System.getProperty("os.name", "")));
        command.add(file.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Outcome.ok(file);
        } catch (IOException e) {
            return Outcome.failed("app.open.failed", String.valueOf(file.getFileName()));
        }
    }

    /// What each system calls it.
    static List<String> command(String system) {
        String low = system.toLowerCase(Locale.ROOT);
        if (low.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return low.startsWith("mac") ? List.of("open") : List.of("xdg-open");
    }
}
