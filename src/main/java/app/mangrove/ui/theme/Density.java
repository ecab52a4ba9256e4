package app.mangrove.ui.theme;

/// How much room rows take.
public enum Density {
    COMPACT,
    COMFORTABLE;

    /// The key of its name in the texts.
    public String textKey() {
        return this == COMPACT ? "common.density.compact" : "common.density.comfortable";
    }
}
