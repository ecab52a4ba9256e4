package app.mangrove.hierarchy;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A partner comes to stand below another from a day on.
///
/// Shape: `from` is the partner that it stood below, 0 for a new relation of `kind`; `to` is the
/// one that it comes below, 0 to stand free. A relation that began before the day ends there and a
/// new one goes on, so that the past stays as it was; one that begins on the day is changed.
public record Moves(int child, int from, int to, String kind, LocalDate day) {
    /// The edits of the move, or why it cannot be. Errors: `hierarchy.move.self`,
    /// `hierarchy.move.there`, `hierarchy.move.circle` with the way round by name.
    public Outcome<List<Edit>> edits(Ecosystem ecosystem, RelationTree tree, Supplier<Id> newId) {
        Outcome<Integer> allowed = allowed(ecosystem, tree);
        if (allowed instanceof Outcome.Failed<Integer>(var problem)) {
            return Outcome.failed(problem);
        }
        List<Edit> edits = new ArrayList<>();
        if (from == 0) {
            if (to != 0) {
                edits.add(fresh(ecosystem, newId.get()));
            }
            return Outcome.ok(edits);
        }
        for (RelationTree.Arc arc : tree.arcsTo(child)) {
            if (arc.parent() == from) {
                move(ecosystem, new Row(ecosystem, Relation.KIND, arc.nr()), newId, edits);
            }
        }
        return Outcome.ok(edits);
    }

    /// The number of the new parent where the move may be made.
    public Outcome<Integer> allowed(Ecosystem ecosystem, RelationTree tree) {
        if (to == child) {
            return Outcome.failed("hierarchy.move.self", name(ecosystem, child));
        }
        boolean there = false;
        for (int i = 0; i < tree.parentCount(child); i++) {
            there |= tree.parent(child, i) == to;
        }
        if (there) {
            return Outcome.failed(
                    "hierarchy.move.there", name(ecosystem, child), name(ecosystem, to));
        }
        List<Integer> path = to == 0 ? List.of() : tree.path(child, to);
        if (!path.isEmpty()) {
            String way =
                    path.stream().map(nr -> name(ecosystem, nr)).collect(Collectors.joining(" → "));
            return Outcome.failed(
                    "hierarchy.move.circle",
                    name(ecosystem, child),
                    name(ecosystem, to),
                    way + " → " + name(ecosystem, child));
        }
        return Outcome.ok(to);
    }

    private static String name(Ecosystem ecosystem, int nr) {
        return ecosystem.name(Partner.KIND, nr);
    }

    private static Id id(Ecosystem ecosystem, int nr) {
        return ecosystem.table(Partner.KIND).id(nr);
    }

    private Edit fresh(Ecosystem ecosystem, Id newId) {
        return Edit.add(Relation.KIND, newId)
                .and(Relation.RELATION, kind)
                .and(Relation.PARENT_PARTNER, id(ecosystem, to))
                .and(Relation.CHILD_PARTNER, id(ecosystem, child))
                .and(Relation.VALID_FROM, day);
    }

    private void move(Ecosystem ecosystem, Row relation, Supplier<Id> newId, List<Edit> edits) {
        boolean begins = relation.date(Relation.VALID_FROM).filter(day::equals).isPresent();
        if (begins && to == 0) {
            edits.add(relation.remove());
        } else if (begins) {
            edits.add(relation.put(Relation.PARENT_PARTNER, id(ecosystem, to)));
        } else {
            edits.add(relation.put(Relation.VALID_TO, day));
            if (to != 0) {
                edits.add(
                        relation.copy(newId.get())
                                .and(Relation.PARENT_PARTNER, id(ecosystem, to))
                                .and(Relation.VALID_FROM, day));
            }
        }
    }
}
