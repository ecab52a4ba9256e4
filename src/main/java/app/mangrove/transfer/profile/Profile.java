package app.mangrove.transfer.profile;

import java.util.List;

/// How some files become rows of a workspace.
///
/// Shape: external keys are written `source:key`; entries may stand in any order.
public record Profile(String name, String source, List<Entry> entries) {
    /// The version of the format that profiles name.
    public static final String FORMAT = "mangrove-import/1";

    public Profile {
        entries = List.copyOf(entries);
    }

    /// Whether a text can name a source of keys.
    public static boolean isSource(String text) {
        return !text.isEmpty()
                && text.length() <= 40
                && text.chars().allMatch(c -> c > ' ' && c != ':' && c != 127);
    }
}
