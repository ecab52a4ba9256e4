package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Workspace;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    void findsColumnsAsTheWindowDoesAndNamesThoseItLeavesOut() throws IOException {
        Path source = csv("Partner number,Company,Town,Shoe size\n7,Kestrel Data,Leipzig,44\n");
        Shell.Run run = shell.run("import", file, "--kind", "partner", source);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("partners.csv: not brought in: Shoe size");
        assertThat(shell.run("show", file, "partners", "--format", "csv").out())
                .contains("Kestrel Data");
        csv("Partner number,Company,Town\n7,Kestrel Data AG,Leipzig\n");
        shell.run("import", file, "--kind", "partner", source);
        assertThat(shell.run("show", file, "partners", "--format", "csv").lines()).hasSize(2);
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

    @Test
    void bringsAnExportBackIntoAnEqualWorkspace() {
        Path first = folder.resolve("first.mangrove");
        Path second = folder.resolve("second.mangrove");
        Path out = folder.resolve("out");
        Path again = folder.resolve("again");
        shell.run("new", first, "--sample", 4, "--partners", 40);
        assertThat(shell.run("export", first, "--out", out).code()).isZero();
        assertThat(shell.run("new", second).code()).isZero();
        Path profile = out.resolve("profile.json");
        Shell.Run run = shell.run("import", second, "--profile", profile, out);
        assertThat(run.code()).as(run.err()).isZero();

        assertThat(content(second)).isEqualTo(content(first));
        assertThat(shell.run("export", second, "--out", again).code()).isZero();
        assertThat(texts(again)).isEqualTo(texts(out));
        assertThat(shell.run("check", second).code()).isZero();
        Shell.Run same = shell.run("import", second, "--profile", profile, out);
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(shell.run("show", second, "revenue", "--by", "partner,month").out())
                .isEqualTo(shell.run("show", first, "revenue", "--by", "partner,month").out());
    }

    /// Every row of every kind by its id.
    private static Map<String, Map<Id, Map<String, Object>>> content(Path file) {
        try (Workspace workspace =
                SqliteWorkspace.open(file, Options.standard().fast()).orElseThrow()) {
            Ecosystem ecosystem = workspace.ecosystem();
            Map<String, Map<Id, Map<String, Object>>> content = new TreeMap<>();
            for (Kind<?> kind : Kinds.ALL) {
                Map<Id, Map<String, Object>> rows = new TreeMap<>();
                ecosystem
                        .table(kind)
                        .forEach(nr ->
                                rows.put(ecosystem.table(kind).id(nr), ecosystem.values(kind, nr)));
                content.put(kind.key(), rows);
            }
            return content;
        }
    }

    private static Map<String, String> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString(), ImportTest::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
