package app.mangrove.mix.optimise;

/// How near a limit is in a quarter, and what one more of it would bring.
///
/// Shape: `quarter` is −1 for a limit over all its quarters; `price` is the gain in the value of
/// the goal when the bound rises by one (revenue gained, or cost added); 0 where the limit has
/// room. Unit: `value` and `bound` as the limit's, shares in partners.
public record Binding(int limit, int quarter, double value, double bound, double price) {
    /// The room that is left, as a part of the bound.
    public double room() {
        return Math.abs(bound - value) / Math.max(1, Math.abs(bound));
    }
}
