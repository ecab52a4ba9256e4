package app.mangrove.transfer.preview;

import app.mangrove.model.Id;
import app.mangrove.model.Kind;

/// A row that came from this source before and is no longer in its full file. It is listed, never
/// removed unasked.
public record Vanished(Kind<?> kind, Id id, String name, String key, long commit) {}
