package app.mangrove.hierarchy;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;

import java.util.List;
import java.util.Map;

/// What edits would lead to, by the same rules by which they are committed.
final class Trying {
    private Trying() {}

    /// The snapshot after the edits. Errors: the first reason why they would be refused.
    static Outcome<Ecosystem> after(Ecosystem ecosystem, List<Edit> edits) {
        Applied applied =
                Applying.apply(
                        ecosystem, edits, ecosystem.commit() + 1, (kind, id, commit) -> Map.of());
        return switch (applied) {
            case Applied.Done(Ecosystem after, var touched) -> Outcome.ok(after);
            case Applied.Refused(var problems) -> Outcome.failed(problems.getFirst());
            case Applied.Conflicts conflicts ->
                    throw new IllegalStateException("edits of this snapshot: " + conflicts);
        };
    }
}
