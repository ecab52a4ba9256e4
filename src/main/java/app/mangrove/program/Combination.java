package app.mangrove.program;

import java.util.Set;
import java.util.TreeSet;

/// What decides on the track of a partner in one of its roles.
///
/// Shape: row numbers of partner type, tier, place and specialisations in one snapshot; 0 is none.
public record Combination(int type, int tier, int place, Set<Integer> specialisations) {
    public Combination {
        specialisations = java.util.Collections.unmodifiableSet(new TreeSet<>(specialisations));
    }

    /// The numbers that it has in a dimension; empty for none.
    public Set<Integer> values(Dimension dimension) {
        return switch (dimension) {
            case TYPE -> one(type);
            case TIER -> one(tier);
            case REGION -> one(place);
            case SPECIALISATION -> specialisations;
        };
    }

    private static Set<Integer> one(int nr) {
        return nr == 0 ? Set.of() : Set.of(nr);
    }
}
