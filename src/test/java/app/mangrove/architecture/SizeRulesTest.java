package app.mangrove.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SizeRulesTest {

    private static final int MOST_LINES = 400;
    private static final int MOST_FILES = 25;

    /// One exception a line: path, two spaces or more, reason.
    private static final Path EXCEPTIONS =
            Path.of("src", "test", "resources", "architecture", "sizes.txt");

    @Test
    void noSourceFileIsLongerThanAReaderHolds() throws IOException {
        Map<String, String> reasons = reasons();
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path file : sources()) {
            long lines;
            try (var content = Files.lines(file)) {
                lines = content.count();
            }
            if (lines > MOST_LINES && !reasons.containsKey(slashes(file))) {
                tooLong.put(slashes(file), lines);
            }
        }
        assertThat(tooLong).as("files of more than %d lines", MOST_LINES).isEmpty();
    }

    @Test
    void noPackageIsACrowd() throws IOException {
        Map<String, String> reasons = reasons();
        Map<String, Long> crowds =
                sources().stream()
                        .collect(
                                Collectors.groupingBy(
                                        file -> slashes(file.getParent()),
                                        TreeMap::new,
                                        Collectors.counting()));
        crowds.values().removeIf(files -> files <= MOST_FILES);
        crowds.keySet().removeAll(reasons.keySet());
        assertThat(crowds).as("packages of more than %d files", MOST_FILES).isEmpty();
    }

    @Test
    void everyExceptionIsStillNeededAndHasAReason() throws IOException {
        for (Map.Entry<String, String> exception : reasons().entrySet()) {
            assertThat(Path.of(exception.getKey())).exists();
            assertThat(exception.getValue()).as(exception.getKey()).isNotBlank();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static Map<String, String> reasons() throws IOException {
        return Files.readAllLines(EXCEPTIONS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" {2,}", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part.length > 1 ? part[1] : ""));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
