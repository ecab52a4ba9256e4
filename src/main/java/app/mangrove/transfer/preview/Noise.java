package app.mangrove.transfer.preview;

import app.mangrove.model.Kind;

/// How many values of a field carried binary noise of at most a millionth, which was taken off.
public record Noise(String file, Kind<?> kind, String field, long values) {}
