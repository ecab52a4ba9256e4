package app.mangrove.mix.optimise.solve;

/// How hard to try: it is enough when the value is within `gap` of the bound.
///
/// Unit: `gap` as a fraction, time in milliseconds; `nodes` bounds the search independently of the
/// machine's speed, so that an answer that the clock did not cut is the same everywhere.
public record Effort(double gap, long millis, long nodes) {
    public static Effort usual() {
        return new Effort(0.01, 15_000, 20_000);
    }

    /// The same within another time.
    public Effort within(long otherMillis) {
        return new Effort(gap, otherMillis, nodes);
    }
}
