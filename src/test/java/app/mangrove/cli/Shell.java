package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.store.Options;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Runs commands as a shell would, and keeps what they print.
final class Shell implements Screens {
    static final Instant NOW = Instant.parse("2026-10-31T12:00:00Z");

    final List<@Nullable Path> windows = new ArrayList<>();
    final List<Path> tours = new ArrayList<>();
    final List<Throwable> bugs = new ArrayList<>();
    Openings openings = new StoreOpenings(Options.standard().fast());

    /// What a command printed and answered.
    record Run(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Run run(Object... arguments) {
        return run(Locale.UK, arguments);
    }

    Run run(Locale locale, Object... arguments) {
        Text.use(locale);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        () -> NOW,
                        ZoneOffset.UTC,
                        "ann",
                        openings,
                        this,
                        thrown -> {
                            bugs.add(thrown);
                            return Path.of("mangrove.log");
                        });
        int code = Cli.run(Arrays.stream(arguments).map(Object::toString).toList(), console);
        Text.use(Locale.UK);
        return new Run(code, out.toString(), err.toString());
    }

    @Override
    public int open(@Nullable Path file) {
        windows.add(file);
        return 0;
    }

    @Override
    public Outcome<List<Path>> tour(Path file, Path folder, List<String> ids) {
        tours.add(folder);
        return Outcome.ok(List.of(folder.resolve("home-light.png")));
    }
}
