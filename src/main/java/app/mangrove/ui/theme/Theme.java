package app.mangrove.ui.theme;

/// The colours that a person chose; `SYSTEM` follows the desktop, also when it changes.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST;

    /// The key of its name in the texts.
    public String textKey() {
        return switch (this) {
            case SYSTEM -> "common.theme.system";
            case LIGHT -> "common.theme.light";
            case DARK -> "common.theme.dark";
            case CONTRAST -> "common.theme.contrast";
        };
    }
}
