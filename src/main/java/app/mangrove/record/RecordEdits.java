package app.mangrove.record;

import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Table;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Edits of rows as a table shows them.
public final class RecordEdits {
    private RecordEdits() {}

    /// A put of one field, based on the commit that the row was seen at.
    public static Edit.Put put(Table table, int nr, Field<?> field, @Nullable Object value) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(field.key(), value);
        return new Edit.Put(table.kind(), table.id(nr), table.commit(nr), fields);
    }
}
