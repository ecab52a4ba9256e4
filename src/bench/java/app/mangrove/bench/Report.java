package app.mangrove.bench;

import java.util.Locale;

/// Prints figures as they come.
final class Report {
    private Report() {}

    static void line(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
