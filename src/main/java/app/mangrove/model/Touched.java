package app.mangrove.model;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What a commit did to one row.
///
/// Shape: `before` holds the fields that changed with their earlier values, null for a field that
/// had none; every set field for a removed row; nothing for a created one. `previous` is the commit
/// that touched the row before, 0 when there was none.
public record Touched(
        Kind<?> kind,
        int nr,
        Id id,
        long previous,
        Type type,
        Map<String, @Nullable Object> before) {
    public enum Type {
        CREATED,
        CHANGED,
        REMOVED
    }
}
