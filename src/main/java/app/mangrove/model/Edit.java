package app.mangrove.model;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The only way that anything changes: fields put into a row, or a row removed.
///
/// Shape: `base` is the number of the commit that the row was seen at, 0 for a new row.
public sealed interface Edit {
    Kind<?> kind();

    Id id();

    long base();

    /// The fields that change, with their new values; null clears a field.
    record Put(Kind<?> kind, Id id, long base, Map<String, @Nullable Object> fields)
            implements Edit {
        public Put {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /// This put with one more field.
        public <V> Put and(Field<V> field, @Nullable V value) {
            Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
            more.put(field.key(), value);
            return new Put(kind, id, base, more);
        }
    }

    record Remove(Kind<?> kind, Id id, long base) implements Edit {}

    /// A new row, whose fields follow with `and`.
    static Put add(Kind<?> kind, Id id) {
        return new Put(kind, id, 0, Map.of());
    }

    /// A change of a row as it was seen at commit `base`.
    static Put change(Kind<?> kind, Id id, long base) {
        return new Put(kind, id, base, Map.of());
    }

    static Remove remove(Kind<?> kind, Id id, long base) {
        return new Remove(kind, id, base);
    }
}
