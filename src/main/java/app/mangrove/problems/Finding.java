package app.mangrove.problems;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Kind;

/// One thing that is wrong: the record to open and the sentence to show.
///
/// Shape: `nr` is the row number in the snapshot that was looked at.
public record Finding(Kind<?> kind, int nr, Problem problem) {}
