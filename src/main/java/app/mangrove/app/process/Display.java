package app.mangrove.app.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a window can be shown, found out before the toolkit starts and fails.
public final class Display {
    private static final String PLATFORM = "glass.platform";

    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

    private Display() {}

    /// Whether this machine has a display that the toolkit can open.
    public static boolean isThere() {
        return isThere(
                System.getProperty("os.name", ""),
                System.getProperty(PLATFORM, ""),
                System.getenv());
    }

    public static boolean isThere(String system, String platform, Map<String, String> environment) {
        if (platform.equalsIgnoreCase("headless")) {
            return false;
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") || os.startsWith("mac")) {
            return true;
        }
        return isSet(environment, "WAYLAND_DISPLAY")
                || answers(environment.getOrDefault("DISPLAY", ""));
    }

    /// Makes the toolkit draw in memory; must come before it starts.
    public static void useNone() {
        System.setProperty(PLATFORM, "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /// Whether a display is named, and its socket there if it is one of this machine.
    private static boolean answers(String display) {
        Matcher local = LOCAL.matcher(display);
        if (!local.matches()) {
            return !display.isBlank();
        }
        return Files.exists(Path.of("/tmp/.X11-unix/X" + local.group(1)));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
