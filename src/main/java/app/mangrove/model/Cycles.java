package app.mangrove.model;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.partner.Relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Refuses trees that would bite their tail: parents of a kind's own rows, and partner relations.
///
/// Errors: `edit.cycle` with the names along the way.
final class Cycles {
    /// The field key that makes a kind a tree.
    private static final String PARENT = "parent";

    private Cycles() {}

    record Row(Kind<?> kind, int nr) {}

    static List<Problem> closedBy(Ecosystem after, List<Row> changed) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<Integer, List<Integer>>> children = new HashMap<>();
        for (Row row : changed) {
            Table table = after.table(row.kind);
            if (!table.isLive(row.nr)) {
                continue;
            }
            row.kind
                    .field(PARENT)
                    .filter(field -> field.type() == FieldType.REF && field.target() == row.kind)
                    .ifPresent(field -> tree(after, table, field, row.nr, problems));
            if (row.kind == Relation.KIND) {
                relation(after, row.nr, children, problems);
            }
        }
        return problems;
    }

    private static void tree(
            Ecosystem after, Table table, Field<?> parent, int start, List<Problem> problems) {
        List<String> path = new ArrayList<>();
        int nr = start;
        do {
            path.add(after.name(table.kind(), nr));
            nr = table.ints(parent).at(nr);
        } while (nr > 0 && nr != start && path.size() <= table.end());
        if (nr == start) {
            path.add(after.name(table.kind(), start));
            problems.add(Problem.of("edit.cycle", table.kind().word(), String.join(" → ", path)));
        }
    }

    private static void relation(
            Ecosystem after,
            int start,
            Map<String, Map<Integer, List<Integer>>> cache,
            List<Problem> problems) {
        Table table = after.table(Relation.KIND);
        String kind = String.valueOf(after.value(Relation.KIND, Relation.RELATION, start));
        int from = table.ints(Relation.PARENT_PARTNER).at(start);
        int to = table.ints(Relation.CHILD_PARTNER).at(start);
        Map<Integer, List<Integer>> down = cache.computeIfAbsent(kind, k -> children(after, k));
        List<Integer> path = new ArrayList<>();
        if (reaches(down, to, from, new HashSet<>(), path)) {
            List<String> names = new ArrayList<>();
            names.add(after.name(Relation.PARENT_PARTNER.target(), from));
            path.forEach(nr -> names.add(after.name(Relation.PARENT_PARTNER.target(), nr)));
            problems.add(Problem.of("edit.cycle", Relation.KIND.word(), String.join(" → ", names)));
        }
    }

    private static Map<Integer, List<Integer>> children(Ecosystem after, String kind) {
        Table table = after.table(Relation.KIND);
        Map<Integer, List<Integer>> down = new HashMap<>();
        table.forEach(nr -> {
            if (kind.equals(after.value(Relation.KIND, Relation.RELATION, nr))) {
                down.computeIfAbsent(
                                table.ints(Relation.PARENT_PARTNER).at(nr), p -> new ArrayList<>())
                        .add(table.ints(Relation.CHILD_PARTNER).at(nr));
            }
        });
        return down;
    }

    private static boolean reaches(
            Map<Integer, List<Integer>> down,
            int from,
            int goal,
            Set<Integer> seen,
            List<Integer> path) {
        path.add(from);
        if (from == goal) {
            return true;
        }
        if (seen.add(from)) {
            for (int child : down.getOrDefault(from, List.of())) {
                if (reaches(down, child, goal, seen, path)) {
                    return true;
                }
            }
        }
        path.removeLast();
        return false;
    }
}
