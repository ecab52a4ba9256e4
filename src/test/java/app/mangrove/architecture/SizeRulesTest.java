package app.mangrove.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Map<String, Long> tooLong = tooLong();
        tooLong.keySet().removeAll(reasons().keySet());
        assertThat(tooLong).as("files of more than %d lines", MOST_LINES).isEmpty();
    }

    @Test
    void noPackageIsACrowd() throws IOException {
        Map<String, Long> crowds = crowds();
        crowds.keySet().removeAll(reasons().keySet());
        assertThat(crowds).as("packages of more than %d files", MOST_FILES).isEmpty();
    }

    @Test
    void everyExceptionIsStillNeededAndHasAReason() throws IOException {
        Set<String> needed = new TreeSet<>(tooLong().keySet());
        needed.addAll(crowds().keySet());
        for (Map.Entry<String, String> exception : reasons().entrySet()) {
            assertThat(needed).contains(exception.getKey());
            assertThat(exception.getValue()).as(exception.getKey()).isNotBlank();
        }
    }

    private static Map<String, Long> tooLong() throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path file : sources()) {
            try (var content = Files.lines(file)) {
                tooLong.put(slashes(file), content.count());
            }
        }
        tooLong.values().removeIf(lines -> lines <= MOST_LINES);
        return tooLong;
    }

    private static Map<String, Long> crowds() throws IOException {
        Map<String, Long> crowds =
                sources().stream()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(
                                Collectors.groupingBy(
                                        file -> slashes(file.getParent()),
                                        TreeMap::new,
                                        Collectors.counting()));
        crowds.values().removeIf(files -> files <= MOST_FILES);
        return crowds;
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
