package app.mangrove.transfer.value;

import org.jspecify.annotations.Nullable;

/// What a cell says, as a column holds it; used again for each cell.
///
/// Shape: one of `small` (dates, truth, references), `large` (decimals, instants) and `text` is
/// filled, by the storage of the field; words fill `text` and, in `small`, the code of the reader.
public final class Value {
    boolean empty;
    boolean noise;
    int small;
    long large;
    @Nullable String text;

    void clear() {
        empty = true;
        noise = false;
        text = null;
    }

    public boolean isEmpty() {
        return empty;
    }

    /// Whether binary noise of at most a millionth was taken off.
    public boolean isNoise() {
        return noise;
    }

    public int small() {
        return small;
    }

    public long large() {
        return large;
    }

    public @Nullable String text() {
        return text;
    }

    void small(int value) {
        small = value;
        empty = false;
    }

    void large(long value) {
        large = value;
        empty = false;
    }

    void text(String value) {
        text = value;
        empty = value.isEmpty();
    }
}
