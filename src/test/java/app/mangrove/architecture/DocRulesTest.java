package app.mangrove.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class DocRulesTest {

    private static final Path ROOT = Path.of("src", "main", "java", "app", "mangrove");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("public .*\\b(class|record|interface|enum|@interface)\\b.*");

    @Test
    void everyPublicTypeOfTheVocabularyAndTheEnginesSaysWhatItIs() throws IOException {
        Set<String> documented = new TreeSet<>(Rooms.ENGINES);
        documented.addAll(Set.of("base", "model", "insight", "scenario"));
        List<String> silent = new ArrayList<>();
        for (String room : documented) {
            for (Path file : sources(ROOT.resolve(room))) {
                if (!saysWhatItIs(Files.readAllLines(file))) {
                    silent.add(file.toString());
                }
            }
        }
        assertThat(silent).as("public types without a /// comment").isEmpty();
    }

    private static boolean saysWhatItIs(List<String> lines) {
        boolean documented = false;
        for (String line : lines) {
            if (line.startsWith("///")) {
                documented = true;
            } else if (PUBLIC_TYPE.matcher(line).matches()) {
                return documented;
            }
        }
        return true;
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(folder.resolve("view")))
                    .toList();
        }
    }
}
