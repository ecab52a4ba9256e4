package app.mangrove.transfer.profile;

import java.util.Set;

/// Which rows an entry takes: those whose column holds one of the texts, or none of them.
public record Condition(String column, Set<String> texts, boolean holds) {
    public Condition {
        texts = Set.copyOf(texts);
    }
}
