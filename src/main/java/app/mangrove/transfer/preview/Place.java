package app.mangrove.transfer.preview;

/// Where in a file something stands.
///
/// Shape: `line` is 0 and `column` empty when they do not matter.
public record Place(String file, long line, String column) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " [" + column + "]");
    }
}
