package app.mangrove.report;

/// The texts of a document in the language that it is written in.
@FunctionalInterface
public interface Words {
    /// The text of a key with its places filled; money, dates and numbers in the language's form.
    String of(String key, Object... arguments);
}
