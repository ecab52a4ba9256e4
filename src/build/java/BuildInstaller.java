import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/// Builds the installer of the system it runs on, and tries it: a runtime image of the modules that
/// we need, the application around it, a trained cache of loaded classes, the package, and a start
/// of what the package holds, unpacked into a scratch folder.
///
/// Arguments: project folder, build folder, version. Needs `target/mangrove` (`mvn package`). Today
/// it makes a Debian package; other systems get their part here and a folder in installers.
public final class BuildInstaller {

    /// What the libraries ask for, and what only reflection finds: locales, zip files, TLS curves,
    /// naming for the log, screen readers.
    private static final List<String> MODULES =
            List.of(
                    "java.base",
                    "java.compiler",
                    "java.desktop",
                    "java.instrument",
                    "java.logging",
                    "java.management",
                    "java.naming",
                    "java.net.http",
                    "java.prefs",
                    "java.scripting",
                    "java.sql",
                    "java.xml",
                    "jdk.accessibility",
                    "jdk.charsets",
                    "jdk.crypto.ec",
                    "jdk.jfr",
                    "jdk.localedata",
                    "jdk.unsupported",
                    "jdk.unsupported.desktop",
                    "jdk.xml.dom",
                    "jdk.zipfs");

    private final Path project;
    private final Path build;
    private final Path work;
    private final String version;

    private BuildInstaller(Path project, Path build, String version) {
        this.project = project;
        this.build = build;
        this.work = build.resolve("installer");
        this.version = version;
    }

    public static void main(String[] args) throws Exception {
        String system = System.getProperty("os.name");
        if (!system.equals("Linux")) {
            System.err.println("There is no installer for " + system + " yet; build it on Linux.");
            System.exit(1);
        }
        new BuildInstaller(Path.of(args[0]), Path.of(args[1]), args[2]).run();
    }

    private void run() throws Exception {
        delete(work);
        Files.createDirectories(work);
        Path runtime = runtimeImage();
        Path image = applicationImage(runtime);
        train(image);
        Path deb = debianPackage(image);
        tryOut(deb);
        System.out.println("Installer: " + deb + " (" + Files.size(deb) / 1_000_000 + " MB)");
    }

    private Path runtimeImage() {
        Path runtime = work.resolve("runtime");
        tool(
                "jlink",
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales",
                "en,de",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString());
        return runtime;
    }

    private Path applicationImage(Path runtime) {
        tool(
                "jpackage",
                "@" + project.resolve("jpackage.cfg"),
                "--type",
                "app-image",
                "--app-version",
                version,
                "--icon",
                icon(512).toString(),
                "--input",
                build.resolve("mangrove").resolve("lib").toString(),
                "--main-jar",
                "mangrove-" + version + ".jar",
                "--runtime-image",
                runtime.toString(),
                "--dest",
                work.toString());
        return work.resolve("mangrove");
    }

    /// Starts the application once without a display, so that later starts find its classes loaded
    /// and linked. A start without the cache is only slower, so a failure here is told and borne.
    private void train(Path image) throws Exception {
        Path cache = image.resolve("lib/app/mangrove.aot");
        Path home = Files.createDirectories(work.resolve("home"));
        ProcessBuilder start = headless(home, image.resolve("bin/mangrove").toString());
        start.environment()
                .put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache + " -Xlog:aot*=off");
        Ran ran = finish(start, 300);
        if (ran.code() != 0 || !Files.exists(cache)) {
            System.err.println("No cache of loaded classes was trained:\n" + ran.output());
            Files.deleteIfExists(cache);
            return;
        }
        Path options = image.resolve("lib/app/mangrove.cfg");
        Files.writeString(
                options,
                Files.readString(options).stripTrailing()
                        + "\njava-options=-XX:AOTCache=$APPDIR/mangrove.aot"
                        + "\njava-options=-Xlog:aot*=off\n");
    }

    private Path debianPackage(Path image) throws IOException {
        Path linux = project.resolve("installers").resolve("linux");
        Path resources = Files.createDirectories(work.resolve("resources"));
        for (String name : List.of("control", "postinst", "prerm", "mangrove.desktop")) {
            Files.copy(linux.resolve(name), resources.resolve(name));
        }
        Files.copy(icon(256), resources.resolve("mangrove.png"));
        Path types = work.resolve("mangrove.properties");
        Files.writeString(
                types,
                Files.readString(linux.resolve("mangrove.properties"))
                        + "icon="
                        + icon(128)
                        + "\n");
        tool(
                "jpackage",
                "@" + linux.resolve("deb.cfg"),
                "--type",
                "deb",
                "--name",
                "mangrove",
                "--app-version",
                version,
                "--vendor",
                "Mangrove",
                "--description",
                "A desktop studio for partner ecosystem management",
                "--app-image",
                image.toString(),
                "--file-associations",
                types.toString(),
                "--resource-dir",
                resources.toString(),
                "--dest",
                work.toString());
        try (var files = Files.list(work)) {
            return files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
        }
    }

    /// Unpacks the package and asks the unpacked launcher for its version; the cache, where there
    /// is one, must fit although the files have moved.
    private void tryOut(Path deb) throws Exception {
        Path root = work.resolve("root");
        Path home = Files.createDirectories(work.resolve("home"));
        must(new ProcessBuilder("dpkg-deb", "-x", deb.toString(), root.toString()));
        String launcher = root.resolve("opt/mangrove/bin/mangrove").toString();
        Ran asked = must(headless(home, launcher, "--version"));
        if (!asked.output().contains(version)) {
            throw new IllegalStateException(
                    "The installed launcher does not say its version " + version + ": " + asked);
        }
        if (Files.exists(root.resolve("opt/mangrove/lib/app/mangrove.aot"))) {
            ProcessBuilder strict = headless(home, launcher, "--version");
            strict.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
            must(strict);
        }
        System.out.println("The installed launcher says: " + asked.output().strip());
    }

    private Path icon(int size) {
        return project.resolve("resources/app/mangrove/ui/icon/mangrove-" + size + ".png");
    }

    private static ProcessBuilder headless(Path home, String... command) {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        process.environment().put("HOME", home.toString());
        process.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        process.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        process.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        process.directory(home.toFile());
        return process;
    }

    private static void tool(String name, String... arguments) {
        ToolProvider tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new IllegalStateException("This JDK has no " + name));
        int code =
                tool.run(
                        new PrintWriter(System.out, true),
                        new PrintWriter(System.err, true),
                        arguments);
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code);
        }
    }

    /// What a program wrote, and its exit code.
    private record Ran(int code, String output) {}

    private static Ran must(ProcessBuilder process) throws Exception {
        Ran ran = finish(process, 120);
        if (ran.code() != 0) {
            throw new IllegalStateException(process.command() + " ended with " + ran);
        }
        return ran;
    }

    private static Ran finish(ProcessBuilder builder, int seconds) throws Exception {
        Path output = Files.createTempFile("mangrove", ".out");
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Ran(ended ? process.exitValue() : -1, text);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
