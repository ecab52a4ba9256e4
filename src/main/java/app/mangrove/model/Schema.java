package app.mangrove.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The kinds with their built-in fields and the fields that users of this workspace defined.
///
/// Shape: the fields of a kind in column order: built-in first, own fields after them by key.
public final class Schema {
    private static final Schema BUILT_IN = new Schema(Map.of());
    private final Map<String, List<Field<?>>> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> positions = new LinkedHashMap<>();

    private Schema(Map<String, ? extends Map<String, Field<?>>> own) {
        for (Kind<?> kind : Kinds.ALL) {
            List<Field<?>> all = new java.util.ArrayList<>(kind.fields());
            Map<String, Field<?>> more = own.get(kind.key());
            if (more != null) {
                all.addAll(new TreeMap<>(more).values());
            }
            fields.put(kind.key(), List.copyOf(all));
            Map<String, Integer> position = new LinkedHashMap<>();
            for (int i = 0; i < all.size(); i++) {
                position.put(all.get(i).key(), i);
            }
            positions.put(kind.key(), position);
        }
    }

    public static Schema builtIn() {
        return BUILT_IN;
    }

    /// The schema with users' own fields, by kind key and field key.
    public static Schema with(Map<String, ? extends Map<String, Field<?>>> own) {
        return own.isEmpty() ? BUILT_IN : new Schema(own);
    }

    public List<Field<?>> fields(Kind<?> kind) {
        return fields.getOrDefault(kind.key(), List.of());
    }

    public Optional<Field<?>> field(Kind<?> kind, String key) {
        Integer position = position(kind.key(), key);
        return position == null ? Optional.empty() : Optional.of(fields(kind).get(position));
    }

    /// The position of a field's column, or −1 when the kind has no such field.
    public int column(Kind<?> kind, String key) {
        Integer position = position(kind.key(), key);
        return position == null ? -1 : position;
    }

    private @org.jspecify.annotations.Nullable Integer position(String kind, String key) {
        Map<String, Integer> position = positions.get(kind);
        return position == null ? null : position.get(key);
    }
}
