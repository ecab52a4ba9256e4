package app.mangrove.settings.view;

/// What the settings screen asks of the program around it.
public interface Upkeep {
    /// Asks where to, and makes a verified copy of the open workspace.
    void backUp();

    /// Shows every keyboard shortcut.
    void shortcuts();

    /// Opens the history, where the file is checked.
    void history();
}
