package app.mangrove.hierarchy;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A row of a snapshot with the edits that change it.
record Row(Ecosystem ecosystem, Kind<?> kind, int nr) {
    Table table() {
        return ecosystem.table(kind);
    }

    Id id() {
        return table().id(nr);
    }

    @Nullable Object value(Field<?> field) {
        return ecosystem.value(kind, field, nr);
    }

    Optional<LocalDate> date(Field<LocalDate> field) {
        return Optional.ofNullable((LocalDate) value(field));
    }

    /// The row number that a reference holds, 0 for none.
    int target(Field<Id> field) {
        return ecosystem.target(kind, field, nr);
    }

    Edit.Put put(Field<?> field, @Nullable Object value) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(field.key(), value);
        return new Edit.Put(kind, id(), table().commit(nr), fields);
    }

    Edit.Remove remove() {
        return Edit.remove(kind, id(), table().commit(nr));
    }

    /// A new row with the same values but for the external keys, which belong to one row alone.
    Edit.Put copy(Id newId) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(ecosystem.values(kind, nr));
        fields.remove(Kind.KEYS);
        return new Edit.Put(kind, newId, 0, fields);
    }
}
