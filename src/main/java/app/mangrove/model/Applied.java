package app.mangrove.model;

import app.mangrove.base.outcome.Problem;

import java.util.List;

/// What a batch of edits would do to a snapshot: everything or nothing.
public sealed interface Applied {
    /// The snapshot after it and what was touched, in order of kind and id; nothing touched means
    /// that the edits change nothing.
    record Done(Ecosystem after, List<Touched> touched) implements Applied {}

    record Conflicts(List<Conflict> conflicts) implements Applied {}

    record Refused(List<Problem> problems) implements Applied {}
}
