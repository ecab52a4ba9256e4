package app.mangrove.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

class SettingsFileTest {
    private static final Settings INITIAL = Settings.initial("ines");

    @TempDir Path folder;

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("below").resolve("settings.json"), INITIAL);
    }

    @Test
    void startsWithTheDefaultsWhereNoFileIs() {
        var read = file().read();
        assertThat(read.value()).isEqualTo(INITIAL);
        assertThat(read.isComplete()).isTrue();
    }

    @Test
    void readsBackWhatItWrote() {
        Settings settings =
                INITIAL.withUser("Jörg")
                        .withLanguage("de")
                        .withLook("DARK", "COMFORTABLE", 125)
                        .withPanes(true, false)
                        .withFrame(new Settings.Frame(-20.5, 10, 1200, 800, true))
                        .opened(Path.of("a.mangrove"), "A", Instant.ofEpochSecond(10))
                        .pinned(Path.of("a.mangrove"), true)
                        .withTable("partners", "name,type")
                        .withBackups(new Settings.Backups("/copies", 3));
        assertThat(file().write(settings)).isEmpty();
        assertThat(file().read().value()).isEqualTo(settings);
        assertThat(folder.resolve("below")).isDirectoryContaining("glob:**settings.json");
        assertThat(folder.resolve("below")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void givesDefaultsAndSaysSoWhenTheFileIsNoJson() throws IOException {
        for (String broken : new String[] {"", "{\"zoom\":", "[1]", "null"}) {
            Path path = Files.createDirectories(folder.resolve("below")).resolve("settings.json");
            Files.writeString(path, broken);
            var read = file().read();
            assertThat(read.value()).as(broken).isEqualTo(INITIAL);
            assertThat(read.problems())
                    .containsExactly(Problem.of("settings.problem.unreadable", path.toString()));
        }
    }

    @Test
    void keepsWhatIsRightBesideWhatIsWrong() throws IOException {
        Path path = Files.createDirectories(folder.resolve("below")).resolve("settings.json");
        Files.writeString(
                path,
                """
                {"theme":"DARK","zoom":"wide","recent":[{"file":"x","opened":"yesterday"},
                 {"file":"b.mangrove","opened":"2026-01-01T00:00:00Z"},7],"tables":{"a":"b","c":3},
                 "unknown":{}}
                """);
        Settings read = file().read().value();
        assertThat(read.theme()).isEqualTo("DARK");
        assertThat(read.zoom()).isEqualTo(100);
        assertThat(read.recents()).extracting(Settings.Recent::name).containsExactly("b.mangrove");
        assertThat(read.tables()).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        SettingsFile file = new SettingsFile(blocked.resolve("settings.json"), INITIAL);
        assertThat(file.write(INITIAL))
                .contains(
                        Problem.of(
                                "settings.problem.unwritable",
                                blocked.resolve("settings.json").toString()));
    }
}
