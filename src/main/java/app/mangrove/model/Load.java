package app.mangrove.model;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// New rows by the million, staged as columns, with the edits that go with them.
///
/// Shape: `firstNumbers` says, by kind key, the row number that the staging gave to the first new
/// row of a kind; references inside blocks hold numbers. When rows came in meanwhile, the store
/// shifts numbers from there on.
public record Load(
        List<Edit> edits, Map<String, Integer> firstNumbers, Iterable<Block> blocks, long rows) {
    /// The blocks from their start; reading them twice gives the same.
    public Iterator<Block> iterator() {
        return blocks.iterator();
    }
}
