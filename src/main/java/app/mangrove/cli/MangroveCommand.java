package app.mangrove.cli;

import app.mangrove.base.outcome.Problem;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// `mangrove [FILE]`: opens the window.
@CommandLine.Command(name = "mangrove")
final class MangroveCommand extends Job {
    @CommandLine.Option(names = {"-V", "--version"})
    private boolean version;

    @CommandLine.Parameters(arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    MangroveCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (version) {
            console().out().print(Text.of("cli.version", version()) + "\n");
            console().out().flush();
            return Exit.DONE;
        }
        if (file != null && !Files.exists(file)) {
            return failed(Problem.of("cli.no-file", file.toString()));
        }
        return console().screens().open(file);
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in =
                MangroveCommand.class.getResourceAsStream("/app/mangrove/app/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "?");
    }
}
