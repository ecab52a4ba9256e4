package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A file that may not grow any further, as on a full disk, by the shell's own limit on a child
/// process.
class FileLimitTest {
    private static final Path SHELL = Path.of("/bin/bash");

    @TempDir Path folder;

    private record Ended(int code, String errors) {}

    private Ended mangrove(String limit, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SHELL.toString(), "-c"));
        command.add("ulimit -f " + limit + "; exec \"$@\"");
        command.add("mangrove");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add("app.mangrove.app.Main");
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MANGROVE_HOME", folder.resolve("home").toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile());
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(errors, StandardCharsets.UTF_8));
    }

    @Test
    void savesNothingOfAnImportThatDoesNotFitAndKeepsTheFileSound()
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SHELL), "needs a shell with ulimit");
        String file = folder.resolve("small.mangrove").toString();
        assertThat(mangrove("unlimited", "new", file).code()).isZero();
        Path csv = folder.resolve("partners.csv");
        StringBuilder lines = new StringBuilder("Name,Status\n");
        for (int i = 0; i < 20_000; i++) {
            lines.append("Partner number ").append(i).append(",ACTIVE\n");
        }
        Files.writeString(csv, lines);

        Ended ended = mangrove("1500", "import", file, "--kind", "partner", csv.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errors()).contains("mangrove: ").doesNotContain("\tat ");
        assertThat(mangrove("unlimited", "check", file).code()).isZero();
        assertThat(
                        mangrove("unlimited", "import", file, "--kind", "partner", csv.toString())
                                .code())
                .isZero();
    }
}
