package app.mangrove.incentive.read;

import java.util.List;

/// What a set of plans reads of rows beside their columns; places in the lists name them.
///
/// Shape: `asks` is what conditions ask about, in the words of [Order#ask].
public record Needs(List<MoneyOf> monies, List<String> ages, boolean claims, List<String> asks) {
    static final Needs NONE = new Needs(List.of(), List.of(), false, List.of());

    public Needs {
        monies = List.copyOf(monies);
        ages = List.copyOf(ages);
        asks = List.copyOf(asks);
    }

    /// Whether what others need is among it.
    public boolean covers(Needs other) {
        return monies.containsAll(other.monies)
                && ages.containsAll(other.ages)
                && asks.containsAll(other.asks)
                && (claims || !other.claims);
    }
}
