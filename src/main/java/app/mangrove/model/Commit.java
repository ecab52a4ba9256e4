package app.mangrove.model;

import app.mangrove.base.outcome.Problem;

import java.util.List;

/// What became of a batch of edits.
public sealed interface Commit {
    /// Durable, under this number.
    record Done(long number, Change change) implements Commit {}

    /// The edits change nothing, so nothing was written.
    record Unchanged() implements Commit {}

    record Conflicts(List<Conflict> conflicts) implements Commit {}

    record Refused(List<Problem> problems) implements Commit {}

    static Commit refused(Problem problem) {
        return new Refused(List.of(problem));
    }

    default boolean isDone() {
        return this instanceof Done;
    }
}
