package app.mangrove.ui.shell;

import app.mangrove.ui.text.Text;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/// Something that a person can do, once for the menu, the toolbar, the keyboard and the palette.
///
/// Shape: `id` is stable, such as `edit.undo`; what stands before the point is its group in the
/// sheet of shortcuts, named by the text `shell.group.` and that word.
public record Action(
        String id,
        String textKey,
        String icon,
        @Nullable KeyCombination keys,
        ObservableValue<Boolean> enabled,
        Runnable run) {
    private static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

    /// Always enabled, without keys.
    public static Action of(String id, String textKey, String icon, Runnable run) {
        return new Action(id, textKey, icon, null, ALWAYS, run);
    }

    /// With keys in the form `Shortcut+K`, where Shortcut is Ctrl, or Cmd on a Mac.
    public Action keys(String combination) {
        return new Action(id, textKey, icon, KeyCombination.valueOf(combination), enabled, run);
    }

    public Action enabled(ObservableValue<Boolean> when) {
        return new Action(id, textKey, icon, keys, when, run);
    }

    public String title() {
        return Text.of(textKey);
    }

    /// The keys in words, empty without.
    public String keysText() {
        return keys == null ? "" : keys.getDisplayText();
    }

    /// Runs it if it is enabled.
    public void fire() {
        if (Boolean.TRUE.equals(enabled.getValue())) {
            run.run();
        }
    }
}
