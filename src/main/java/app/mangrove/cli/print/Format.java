package app.mangrove.cli.print;

/// How data is printed.
public enum Format {
    /// Aligned columns to read, in the person's language.
    TEXT,
    /// An array of objects.
    JSON,
    /// Comma-separated, lines end with a line feed.
    CSV
}
