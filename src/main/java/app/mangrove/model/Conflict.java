package app.mangrove.model;

import org.jspecify.annotations.Nullable;

/// A field that was changed on both sides to different values, or a row removed on one side and
/// changed on the other (then `field` is empty).
public record Conflict(
        Kind<?> kind,
        Id id,
        String field,
        @Nullable Object base,
        @Nullable Object now,
        @Nullable Object wanted) {
    public boolean isRemoval() {
        return field.isEmpty();
    }
}
