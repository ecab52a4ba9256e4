package app.mangrove.history;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Touched;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a commit did to one row.
///
/// Shape: `name` is the name that the row has now, or had last.
public record CommitRow(
        Kind<?> kind, Id id, String name, Touched.Type type, List<FieldChange> fields) {
    public CommitRow {
        fields = List.copyOf(fields);
    }

    /// A field before and after the commit, and whether it holds another value by now.
    public record FieldChange(
            Field<?> field, @Nullable Object before, @Nullable Object after, boolean since) {}
}
