package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ImportTest {
    @TempDir private Path folder;
    private final Shell shell = new Shell();
    private Path file = Path.of("");

    @BeforeEach
    void makeAWorkspace() {
        file = folder.resolve("mine.mangrove");
        assertThat(shell.run("new", file).code()).isZero();
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("partners.csv"), text);
    }

    @Test
    void bringsPartnersInByTheirHeadings() throws IOException {
        Path source =
                csv("Key,Name,Status,City\n1,Kestrel Data,ACTIVE,Leipzig\n2,Oberlin,ACTIVE,Bern\n");
        Shell.Run run = shell.run("import", file, "--kind", "partner", source);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Imported as commit");
        assertThat(shell.run("show", file, "partners", "--format", "csv").out())
                .contains("Kestrel Data")
                .contains("Oberlin");
    }

    @Test
    void onlySaysWhatWouldHappenInADryRun() throws IOException {
        Path source = csv("Key,Name,Status\n1,Kestrel Data,ACTIVE\n");
        assertThat(shell.run("import", file, "--kind", "partner", "--dry-run", source).code())
                .isZero();
        assertThat(shell.run("show", file, "partners").lines()).hasSize(1);
    }

    @Test
    void importsNothingWhenARowIsBadUnlessItIsLeftOut() throws IOException {
        Path source = csv("Key,Name,Status\n1,Kestrel Data,ACTIVE\n2,Oberlin,SLEEPING\n");
        Shell.Run bad = shell.run("import", file, "--kind", "partner", source);
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("partners.csv:3").contains("SLEEPING");
        assertThat(shell.run("show", file, "partners").lines()).hasSize(1);
        assertThat(shell.run("import", file, "--kind", "partner", "--leave-out", source).code())
                .isEqualTo(1);
        assertThat(shell.run("show", file, "partners").lines()).hasSize(2);
    }

    @Test
    void refusesProfilesThatAreNone() throws IOException {
        Path source = csv("Name\nKestrel\n");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{ \"format\": ");
        Path wrong =
                Files.writeString(
                        folder.resolve("wrong.json"), "{\"format\": \"other/9\", \"colour\": 1}");
        for (Path profile : new Path[] {broken, wrong, folder.resolve("absent.json")}) {
            Shell.Run run = shell.run("import", file, "--profile", profile, source);
            assertThat(run.code()).as(profile.toString()).isEqualTo(2);
            assertThat(run.err())
                    .contains(profile.getFileName().toString())
                    .doesNotContain("Exception");
        }
        assertThat(shell.run("import", file, "--kind", "partner", folder.resolve("no.csv")).code())
                .isEqualTo(2);
        assertThat(shell.run("import", file, "--kind", "colour", source).err()).contains("partner");
    }

    @Test
    void exportsAWorkspaceWithTheProfileThatReadsIt() {
        Path sample = folder.resolve("sample.mangrove");
        Path files = folder.resolve("files");
        shell.run("new", sample, "--sample", 4, "--partners", 30);
        Shell.Run out = shell.run("export", sample, "--out", files);
        assertThat(out.code()).as(out.err()).isZero();
        assertThat(files.resolve("profile.json")).exists();
        assertThat(files.resolve("partner.csv")).exists();
    }
}
