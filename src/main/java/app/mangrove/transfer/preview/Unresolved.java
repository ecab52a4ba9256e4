package app.mangrove.transfer.preview;

import app.mangrove.model.Kind;

/// A reference that no row answers to, once for all rows that have it.
public record Unresolved(Place first, Kind<?> target, String field, String text, long rows) {}
