package app.mangrove.visibility;

/// How a partner is related to the one who looks, seen from there: a `PARENT` stands right above
/// the viewer, a `DESCENDANT` anywhere below.
public enum Relationship {
    SELF,
    PARENT,
    ANCESTOR,
    CHILD,
    DESCENDANT,
    SIBLING,
    OTHER,
    ANY;

    /// Whether whoever stands in the other relationship stands in this one too.
    public boolean covers(Relationship other) {
        return this == other
                || this == ANY
                || this == ANCESTOR && other == PARENT
                || this == DESCENDANT && other == CHILD;
    }
}
