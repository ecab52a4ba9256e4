package app.mangrove.model;

import java.util.List;
import java.util.Map;

/// Where the new rows of a load wait, outside the workspace, until they are copied in one go.
///
/// Shape: blocks come back in the order in which they were added. Errors: what cannot be written,
/// as on a full disk, is a Refusal. Closing drops everything that was staged.
public interface Staging extends AutoCloseable {
    void add(Block block);

    /// The staged rows with the edits beside them; usable until this staging is closed.
    Load load(List<Edit> edits, Map<String, Integer> firstNumbers);

    @Override
    void close();

    /// Opens one staging after another, each empty.
    @FunctionalInterface
    interface Place {
        Staging open();
    }
}
