package app.mangrove.transfer.write;

/// Texts that no spreadsheet runs as a formula.
///
/// Shape: a text that begins with `=`, `+`, `-`, `@`, a tab, a carriage return or an apostrophe
/// gets an apostrophe before it. That one apostrophe comes off again on import, so nothing is lost.
public final class Inert {
    private static final String DANGEROUS = "=+-@\t\r'";

    private Inert() {}

    public static String of(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
