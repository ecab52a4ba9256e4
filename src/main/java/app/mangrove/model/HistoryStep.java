package app.mangrove.model;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What one commit did to one row: the fields before and after, null for a field without a value.
public record HistoryStep(
        LogEntry commit,
        Touched.Type type,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {}
