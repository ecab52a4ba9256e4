package app.mangrove.model;

import app.mangrove.model.work.OwnField;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// New rows by the million, staged as columns, with the edits that go with them.
///
/// Shape: `firstNumbers` says, by kind key, the row number that the staging gave to the first new
/// row of a kind; references inside blocks hold numbers. When rows came in meanwhile, the store
/// shifts numbers from there on. Edits may refer to the new rows, but not change them, and may
/// define own fields that the new rows have.
public record Load(
        List<Edit> edits, Map<String, Integer> firstNumbers, Iterable<Block> blocks, long rows) {
    /// The edits that define own fields, which are done before the rows come.
    public List<Edit> definitions() {
        return edits.stream().filter(Load::defines).toList();
    }

    /// The other edits, which are done once the rows are there.
    public List<Edit> others() {
        return edits.stream().filter(edit -> !defines(edit)).toList();
    }

    private static boolean defines(Edit edit) {
        return edit.kind() == OwnField.KIND && edit instanceof Edit.Put;
    }

    /// The blocks from their start; reading them twice gives the same.
    public Iterator<Block> iterator() {
        return blocks.iterator();
    }
}
