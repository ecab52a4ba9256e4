package app.mangrove.ui.shell;

import app.mangrove.base.work.Cancel;

import java.util.List;

/// One line of the palette: what it is, a hint at the right (keys, or the kind of a record), and
/// what it does.
///
/// Shape: `score` orders the lines, higher first; see [Fuzzy].
public record PaletteEntry(
        String id, String icon, String title, String hint, int score, Runnable run) {

    /// Finds records for the palette, away from the FX thread.
    @FunctionalInterface
    public interface Provider {
        List<PaletteEntry> find(String typed, int limit, Cancel cancel);
    }
}
