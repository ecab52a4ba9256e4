package app.mangrove.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/// All that the command line has around it, so that a test can give it another.
///
/// Shape: `log` writes down what was thrown and answers the file it stands in.
public record Console(
        PrintWriter out,
        PrintWriter err,
        InstantSource clock,
        ZoneId zone,
        String user,
        Openings openings,
        Screens screens,
        Function<Throwable, Path> log) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
