package app.mangrove.settings.view;

import javafx.beans.property.ReadOnlyStringProperty;

/// What the settings screen asks of the program around it.
public interface Upkeep {
    /// Asks where to, and makes a verified copy of the open workspace.
    void backUp();

    /// What became of the copies that are made by themselves, in words; empty without a workspace.
    ReadOnlyStringProperty backups();

    /// Shows every keyboard shortcut.
    void shortcuts();

    /// Opens the history, where the file is checked.
    void history();
}
