package app.mangrove.hierarchy;

import java.util.Locale;

/// Whose figure: the partner's, that of everybody below it, or both together.
public enum Part {
    OWN,
    DOWNSTREAM,
    TOTAL;

    /// As columns and the command line write it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
