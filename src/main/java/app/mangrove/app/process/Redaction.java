package app.mangrove.app.process;

import java.util.regex.Pattern;

/// Takes out of a text what a log must not keep: mail addresses, secrets in addresses and
/// assignments, and the name of the user's folder.
public final class Redaction {
    private static final Pattern MAIL = Pattern.compile("[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)\\b(password|passwd|token|secret|authorization|api[_-]?key)(\\s*[=:]\\s*)"
                            + "(?:Bearer\\s+)?[^\\s,;&\"']+");
    private static final Pattern LOGIN = Pattern.compile("(://)[^/\\s:@]+(:[^/\\s@]*)?@");

    private final String home;

    public Redaction(String home) {
        this.home = home;
    }

    public String of(String text) {
        String result = LOGIN.matcher(text).replaceAll("$1…@");
        result = SECRET.matcher(result).replaceAll("$1$2…");
        result = MAIL.matcher(result).replaceAll("…@…");
        return home.length() > 1 ? result.replace(home, "~") : result;
    }
}
