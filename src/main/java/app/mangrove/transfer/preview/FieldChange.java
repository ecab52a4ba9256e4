package app.mangrove.transfer.preview;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

/// A field of an existing row that the file says otherwise.
public record FieldChange(
        Place place,
        Kind<?> kind,
        Id id,
        String name,
        Field<?> field,
        @Nullable Object before,
        @Nullable Object after) {}
