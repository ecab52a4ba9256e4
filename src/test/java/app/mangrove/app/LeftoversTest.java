package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Staging;
import app.mangrove.store.staging.StagingFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program itself, started with a folder for temporary files in which another one died.
class LeftoversTest {
    @TempDir private Path folder;

    @Test
    void removesWhatDeadProgramsStagedWhenItStartsAndLeavesWhatALivingOneHolds()
            throws IOException, InterruptedException {
        try (Staging living = new StagingFolder(folder).open()) {
            assertThat(living).isNotNull();
            Files.writeString(folder.resolve("mangrove-import-2.staged"), "left");
            Files.writeString(folder.resolve("mangrove-import-2.lock"), "");
            ProcessBuilder builder =
                    new ProcessBuilder(
                                    List.of(
                                            Path.of(System.getProperty("java.home"), "bin", "java")
                                                    .toString(),
                                            "-Djava.io.tmpdir=" + folder,
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            "app.mangrove.app.Main",
                                            "--version"))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("MANGROVE_HOME", folder.resolve("home").toString());
            Process program = builder.start();
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("mangrove-import-2.staged")).doesNotExist();
            assertThat(folder.resolve("mangrove-import-1.staged")).exists();
        }
    }
}
