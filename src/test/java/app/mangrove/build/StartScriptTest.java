package app.mangrove.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    @TempDir Path folder;

    @Test
    void takesTheNamedJavaProgram() throws Exception {
        Path jdk = jdk("25.0.3");
        Ran ran = start(Map.of("MANGROVE_JAVA", jdk.resolve("bin/java").toString()), "show", "a b");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("25.0.3 runs")
                .contains("--enable-native-access=ALL-UNNAMED")
                .endsWith("app.mangrove.app.Main [show] [a b]");
    }

    @Test
    void takesTheNamedJdkFolderBeforeJavaHome() throws Exception {
        String named = jdk("26").toString();
        String home = jdk("27").toString();
        Ran ran = start(Map.of("MANGROVE_JAVA", named, "JAVA_HOME", home));
        assertThat(ran.out()).contains("26 runs");
    }

    @Test
    void takesJavaHomeWhenItIsNewEnough() throws Exception {
        Ran ran = start(Map.of("JAVA_HOME", jdk("25").toString()));
        assertThat(ran.out()).contains("25 runs");
    }

    @Test
    void looksFurtherWhenJavaHomeIsOld() throws Exception {
        Path newest = folder.resolve("home/.jdks/here");
        jdk("99", newest);
        Ran ran = start(Map.of("JAVA_HOME", jdk("17.0.15").toString()));
        assertThat(ran.out()).contains("99 runs");
    }

    @Test
    void refusesANamedJavaThatIsTooOldInOneSentence() throws Exception {
        Ran ran = start(Map.of("MANGROVE_JAVA", jdk("17.0.15").toString()));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().contains("MANGROVE_JAVA", "25");
    }

    @Test
    void startsThroughALink() throws Exception {
        Path app = Files.createDirectories(folder.resolve("app/bin"));
        Path script = Files.copy(script(), app.resolve("mangrove"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), script);
        Ran ran = run(link, Map.of("JAVA_HOME", jdk("25").toString()));
        assertThat(ran.out()).contains(folder.resolve("app/lib") + "/*");
    }

    private Path jdk(String version) throws IOException {
        return jdk(version, folder.resolve("jdk with space " + version));
    }

    /// A folder that looks like a JDK, with a java that says what it was asked to run.
    private static Path jdk(String version, Path home) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(
                java,
                """
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'openjdk version "%1$s" 2026-04-21' >&2
                    exit 0
                fi
                printf '%1$s runs'
                before=yes
                for argument in "$@"; do
                    if [ $before ]; then printf ' %%s' "$argument"; else printf ' [%%s]' "$argument"; fi
                    [ "$argument" = app.mangrove.app.Main ] && before=
                done
                exit 0
                """
                        .formatted(version));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private static Path script() {
        return Path.of("src", "build", "launchers", "mangrove").toAbsolutePath();
    }

    private record Ran(int code, String out, String err) {}

    private Ran start(Map<String, String> environment, String... arguments) throws Exception {
        return run(script(), environment, arguments);
    }

    private Ran run(Path script, Map<String, String> environment, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        process.environment().keySet().removeAll(List.of("JAVA_HOME", "MANGROVE_JAVA"));
        process.environment().put("HOME", folder.resolve("home").toString());
        process.environment().putAll(environment);
        int code = process.start().waitFor();
        return new Ran(
                code,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
