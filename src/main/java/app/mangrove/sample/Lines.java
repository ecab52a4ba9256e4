package app.mangrove.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the lists that ship with the program.
public final class Lines {
    private Lines() {}

    /// The lines of a shipped text file, without empty ones and comments.
    public static List<String> of(String path) {
        InputStream stream = Lines.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its file " + path);
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows below the head of a shipped list; only its last column may hold commas.
    public static List<String[]> rows(String path, int columns) {
        return of(path).stream().skip(1).map(line -> line.split(",", columns)).toList();
    }
}
