package app.mangrove.incentive.read;

import java.util.List;

/// What a set of plans reads of rows beside their columns; places in the lists name them.
public record Needs(List<MoneyOf> monies, List<String> ages, boolean claims) {
    public Needs {
        monies = List.copyOf(monies);
        ages = List.copyOf(ages);
    }

    /// Whether what others need is among it.
    public boolean covers(Needs other) {
        return monies.containsAll(other.monies)
                && ages.containsAll(other.ages)
                && (claims || !other.claims);
    }
}
