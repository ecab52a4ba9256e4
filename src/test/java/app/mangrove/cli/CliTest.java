package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

class CliTest {
    @TempDir static Path shared;
    private static Path sample = Path.of("");

    @TempDir private Path folder;
    private final Shell shell = new Shell();

    @BeforeAll
    static void makeTheSample() {
        sample = shared.resolve("sample.mangrove");
        assertThat(new Shell().run("new", sample, "--sample", 1).code()).isZero();
    }

    @Test
    void opensTheWindowWithAFileOrWithout() {
        assertThat(shell.run().code()).isZero();
        assertThat(shell.run(sample).code()).isZero();
        assertThat(shell.windows).containsExactly(null, sample);
    }

    @Test
    void refusesToOpenWhatIsNotThere() {
        Shell.Run run = shell.run(folder.resolve("nothing.mangrove"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nothing.mangrove does not exist");
        assertThat(shell.windows).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "import", "show", "export", "check", "backup", "tour", "undo"})
    void explainsEveryCommandInBothLanguages(String command) {
        for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
            Shell.Run run = shell.run(locale, command, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("FILE").doesNotContain("[cli.").doesNotContain("null");
            assertThat(run.out().lines().filter(line -> line.startsWith("  -")))
                    .as("every option says what it does")
                    .isNotEmpty();
        }
        assertThat(shell.run(Locale.GERMANY, command, "--help").out()).contains("Aufruf:");
    }

    @Test
    void explainsItselfAndItsVersion() {
        assertThat(shell.run("--help").out())
                .contains("show")
                .contains("import")
                .contains("Exit codes");
        assertThat(shell.run("--version").out()).startsWith("Mangrove ");
        assertThat(shell.run("--version").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shoe x.mangrove",
                "show",
                "show x.mangrove revenue --bye type",
                "show x.mangrove colours",
                "show x.mangrove partners --format xml",
                "new",
                "new x.mangrove --sample many",
                "new x.mangrove --template cinema",
                "new x.mangrove --sample 1 --template cloud",
                "new x.mangrove --currency XXX",
                "import x.mangrove",
                "import x.mangrove --profile p.json",
                "tour x.mangrove",
                "export x.mangrove",
                "undo x.mangrove soon",
                "check"
            })
    void answersTwoToWhatItDoesNotUnderstand(String line) {
        Shell.Run run = shell.run((Object[]) line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("mangrove: ")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(Path.of("x.mangrove")).doesNotExist();
    }

    @Test
    void saysWhatIsWrongInGermanAsWell() {
        assertThat(shell.run(Locale.GERMANY, "show", sample, "colours").err())
                .contains("„colours“ kann nicht gezeigt werden");
    }

    @Test
    void neverMakesANewWorkspaceOverAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.mangrove"), "my notes");
        assertThat(shell.run("new", file).code()).isEqualTo(2);
        assertThat(file).hasContent("my notes");
    }

    @Test
    void beginsFromEveryTemplate() {
        for (String template : app.mangrove.template.Template.keys()) {
            Path file = folder.resolve(template + ".mangrove");
            assertThat(shell.run("new", file, "--template", template).code()).as(template).isZero();
            assertThat(shell.run("show", file, "problems").code()).isZero();
        }
    }

    @Test
    void makesTheSameSampleForTheSameSeed() {
        Path again = folder.resolve("again.mangrove");
        assertThat(shell.run("new", again, "--sample", 1).code()).isZero();
        assertThat(shell.run("show", again, "partners", "--format", "csv").out())
                .isEqualTo(shell.run("show", sample, "partners", "--format", "csv").out());
    }

    @Test
    void refusesAFileThatIsNoWorkspace() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.mangrove"), "dear diary");
        for (String command : List.of("show", "check", "backup", "undo")) {
            Object[] line =
                    command.equals("show")
                            ? new Object[] {command, file, "summary"}
                            : new Object[] {command, file};
            Shell.Run run = shell.run(line);
            assertThat(run.code()).as(command).isIn(1, 2);
            assertThat(run.out() + run.err()).doesNotContain("Exception").doesNotContain("[");
            assertThat(file).hasContent("dear diary");
        }
    }

    @Test
    void checksASoundFileAndNamesWhatIsBrokenInAnother() throws IOException {
        assertThat(shell.run("check", sample).code()).isZero();
        byte[] bytes = Files.readAllBytes(sample);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 4096, (byte) 7);
        Path broken = Files.write(folder.resolve("broken.mangrove"), bytes);
        Shell.Run run = shell.run("check", broken);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isNotBlank();
        assertThat(shell.run("check", broken, "--format", "csv").out())
                .startsWith("finding,message\n");
    }

    @Test
    void backsUpAndPrintsTheHash() throws IOException {
        Path copy = folder.resolve("copy.mangrove");
        Shell.Run run = shell.run("backup", sample, "--out", copy, "--format", "csv");
        assertThat(run.code()).isZero();
        assertThat(run.lines().get(1)).contains(Long.toString(Files.size(copy)));
        assertThat(shell.run("check", copy).code()).isZero();
        assertThat(shell.run("backup", sample, "--out", copy).code()).isEqualTo(2);
    }

    @Test
    void toursIntoAFolder() {
        Shell.Run run = shell.run("tour", sample, "--out", folder);
        assertThat(run.code()).isZero();
        assertThat(shell.tours).containsExactly(folder);
        assertThat(run.out()).contains("1 picture in " + folder);
    }

    @Test
    void takesBackTheLastCommit() {
        Path file = folder.resolve("undone.mangrove");
        shell.run("new", file, "--template", "cloud");
        assertThat(shell.run("undo", file).code()).isZero();
        assertThat(shell.run("show", file, "log", "--format", "csv").out())
                .contains("Begun from the template “Cloud and infrastructure”");
        assertThat(shell.run("undo", file).err()).contains("no commit left");
        assertThat(shell.run("undo", file, 99).code()).isEqualTo(2);
    }

    @Test
    void namesTheLogOfABugInsteadOfShowingIt() {
        shell.openings =
                new Openings() {
                    private final Openings real = shell.openings;

                    @Override
                    public app.mangrove.base.outcome.Outcome<app.mangrove.model.Workspace> read(
                            Path file) {
                        throw new IllegalStateException("a bug");
                    }

                    @Override
                    public app.mangrove.base.outcome.Outcome<app.mangrove.model.Workspace> write(
                            Path file) {
                        return real.write(file);
                    }

                    @Override
                    public app.mangrove.base.outcome.Outcome<app.mangrove.model.Workspace> create(
                            Path file) {
                        return real.create(file);
                    }

                    @Override
                    public app.mangrove.model.CheckReport check(Path file) {
                        return real.check(file);
                    }
                };
        Shell.Run run = shell.run("show", sample, "summary");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("mangrove.log").doesNotContain("a bug").hasLineCount(1);
        assertThat(shell.bugs).hasSize(1);
    }
}
