package app.mangrove.model.query;

/// A column to sort by; rows without a value come last either way.
public record Order(String path, boolean descending) {
    public static Order ascending(String path) {
        return new Order(path, false);
    }

    public static Order descending(String path) {
        return new Order(path, true);
    }
}
