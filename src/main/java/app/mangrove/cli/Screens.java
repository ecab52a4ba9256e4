package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// What the command line asks of the screens.
public interface Screens {
    /// Opens the window, with a workspace or without, until it is closed; answers the exit code.
    /// Without a display, does the main job without one.
    int open(@Nullable Path file);

    /// Draws screens of a workspace into a folder, those with these ids or, without any, all of
    /// them; answers the pictures.
    Outcome<List<Path>> tour(Path file, Path folder, List<String> ids);
}
