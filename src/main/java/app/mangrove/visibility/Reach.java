package app.mangrove.visibility;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Relation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Whom a sum at a listed partner takes in: those below it that the viewer sees there, and those
/// that it does not see by themselves.
///
/// Shape: a listed partner counts only along relations that are listed too, because its part would
/// tell where it stands; whoever is reached in another way counts unseen, or not at all.
final class Reach {
    private final Sight sight;
    private final Map<Integer, List<Step>> steps = new HashMap<>();

    private record Step(int child, boolean listed) {}

    /// Who is below: `seen` with the partner itself, and `unseen`, each in row order.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(int[] seen, int[] unseen) {
        /// All of them, with or without the partner where it started.
        int[] all(int without) {
            return IntStream.concat(IntStream.of(seen), IntStream.of(unseen))
                    .filter(nr -> nr != without)
                    .toArray();
        }
    }

    Reach(Sight sight) {
        this.sight = sight;
        Ecosystem ecosystem = sight.ecosystem();
        for (RelationTree.Arc arc : RelationTree.on(ecosystem, sight.day()).arcs()) {
            Table table = ecosystem.table(Relation.KIND);
            Plan relation = sight.plan(Relation.KIND, table, arc.nr());
            Access child = sight.presence(arc.child());
            if (relation.row() != Access.NONE && child != Access.NONE) {
                boolean listed = joins(table, relation) && child.isListed();
                steps.computeIfAbsent(arc.parent(), p -> new ArrayList<>())
                        .add(new Step(arc.child(), listed));
            }
        }
    }

    /// Whether the viewer sees which two partners a relation joins.
    private static boolean joins(Table table, Plan relation) {
        return relation.fields()[table.column(Relation.PARENT_PARTNER.key())] == Access.FULL
                && relation.fields()[table.column(Relation.CHILD_PARTNER.key())] == Access.FULL;
    }

    /// Takes the two ends of a relation.
    interface Visit {
        void of(int parent, int child);
    }

    /// Every relation of which the viewer sees both ends.
    void eachListed(Visit visit) {
        steps.forEach((parent, below) ->
                below.stream()
                        .filter(step -> step.listed && sight.presence(parent).isListed())
                        .forEach(step -> visit.of(parent, step.child)));
    }

    /// From a listed partner down.
    Found below(int partner) {
        Set<Integer> seen = new TreeSet<>(List.of(partner));
        Set<Integer> unseen = new TreeSet<>();
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(partner, true));
        while (!open.isEmpty()) {
            Step at = open.remove();
            for (Step next : steps.getOrDefault(at.child, List.of())) {
                boolean listed = at.listed && next.listed;
                if ((listed ? seen : unseen).add(next.child)) {
                    open.add(new Step(next.child, listed));
                }
            }
        }
        unseen.removeIf(nr -> seen.contains(nr) || sight.presence(nr).isListed());
        return new Found(numbers(seen), numbers(unseen));
    }

    private static int[] numbers(Set<Integer> partners) {
        return partners.stream().mapToInt(Integer::intValue).toArray();
    }
}
