package app.mangrove.transfer.value;

/// Finds the row that some text means.
@FunctionalInterface
public interface Targets {
    /// The row's number, 0 when there is none, −1 when there are several.
    int find(char[] chars, int start, int end);
}
