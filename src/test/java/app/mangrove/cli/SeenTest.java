package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The command line as a partner's eyes: what it prints and writes holds no name that is not the
/// partner's to know.
class SeenTest {
    @TempDir static Path folder;
    private static Path sample = Path.of("");
    private static List<String> names = List.of();
    private final Shell shell = new Shell();

    @BeforeAll
    static void makeTheSample() {
        sample = folder.resolve("sample.mangrove");
        Shell shell = new Shell();
        assertThat(shell.run("new", sample, "--sample", 1).code()).isZero();
        names =
                shell.run("show", sample, "partners", "--format", "csv").lines().stream()
                        .skip(1)
                        .map(line -> line.split(",")[0])
                        .toList();
    }

    private List<String> shown(String viewer) {
        return shell
                .run("show", sample, "hierarchy", "--as", viewer, "--format", "csv")
                .lines()
                .stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
    }

    @Test
    void showsTheHierarchyAsAPartnerSeesIt() {
        int some = 0;
        for (String viewer : names.subList(0, 30)) {
            List<String> partners = shown(viewer);
            assertThat(partners).contains(viewer);
            some += partners.size() > 1 ? 1 : 0;
        }
        assertThat(some).isPositive();
        Shell.Run text = shell.run("show", sample, "hierarchy", "--as", names.getFirst());
        assertThat(text.code()).isZero();
        assertThat(text.out()).startsWith("Partner").contains("Itself");
    }

    @Test
    void exportsNothingThatThePartnerMayNotSee() throws IOException {
        for (String viewer : names.subList(0, 6)) {
            Path out = folder.resolve("as-" + viewer.hashCode());
            Shell.Run run = shell.run("export", sample, "--as", viewer, "--out", out);
            assertThat(run.code()).as(run.err()).isZero();
            List<String> known = shown(viewer);
            StringBuilder all = new StringBuilder();
            try (Stream<Path> files = Files.list(out)) {
                for (Path file : files.toList()) {
                    all.append(Files.readString(file));
                }
            }
            assertThat(all).contains(viewer);
            for (String name : names) {
                if (!known.contains(name) && known.stream().noneMatch(k -> k.contains(name))) {
                    assertThat(all).as("as %s", viewer).doesNotContain(name);
                }
            }
            assertThat(out.resolve("setting.csv")).doesNotExist();
            assertThat(out.resolve("note.csv")).doesNotExist();
        }
    }

    @Test
    void saysWhatToDoWhenItIsAskedWrongly() {
        Shell.Run nobody = shell.run("show", sample, "hierarchy", "--as", "Nobody at all");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("Nobody at all");
        assertThat(shell.run("show", sample, "revenue", "--as", names.getFirst()).err())
                .contains("hierarchy");
        assertThat(
                        shell.run("export", sample, "--as", "Nobody", "--out", folder.resolve("x"))
                                .code())
                .isEqualTo(2);
    }
}
