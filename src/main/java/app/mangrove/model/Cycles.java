package app.mangrove.model;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.partner.Relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Refuses trees that would bite their tail: parents of a kind's own rows, and partner relations of
/// one kind that would close a circle on any day.
///
/// Errors: `edit.cycle` with the names along the way.
final class Cycles {
    /// The field key that makes a kind a tree.
    private static final String PARENT = "parent";

    private Cycles() {}

    record Row(Kind<?> kind, int nr) {}

    static List<Problem> closedBy(Ecosystem after, List<Row> changed) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Arcs> arcs = new HashMap<>();
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
                relation(after, row.nr, arcs, problems);
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

    /// The relations of one kind by the partner above, each with the days on which it holds.
    private record Arcs(Map<Integer, List<Arc>> below) {}

    private record Arc(int child, int from, int to) {}

    /// Days on which a way holds; a way that is looked at again on some of them finds nothing new.
    private record Days(int from, int to) {
        boolean holds(Days other) {
            return from <= other.from && other.to <= to;
        }
    }

    private static void relation(
            Ecosystem after, int start, Map<String, Arcs> cache, List<Problem> problems) {
        Table table = after.table(Relation.KIND);
        String kind = String.valueOf(after.value(Relation.KIND, Relation.RELATION, start));
        int parent = table.ints(Relation.PARENT_PARTNER).at(start);
        Arc own = arc(table, start);
        Arcs arcs = cache.computeIfAbsent(kind, k -> arcs(after, k));
        List<Integer> path = new ArrayList<>();
        Days days = new Days(own.from, own.to);
        if (reaches(arcs, own.child, parent, days, new HashMap<>(), path)) {
            List<String> names = new ArrayList<>();
            names.add(after.name(Relation.PARENT_PARTNER.target(), parent));
            path.forEach(nr -> names.add(after.name(Relation.PARENT_PARTNER.target(), nr)));
            problems.add(Problem.of("edit.cycle", Relation.KIND.word(), String.join(" → ", names)));
        }
    }

    private static Arcs arcs(Ecosystem after, String kind) {
        Table table = after.table(Relation.KIND);
        int code = table.dictionary(Relation.RELATION).find(kind);
        Map<Integer, List<Arc>> below = new HashMap<>();
        table.forEach(nr -> {
            if (table.ints(Relation.RELATION).at(nr) == code) {
                int parent = table.ints(Relation.PARENT_PARTNER).at(nr);
                below.computeIfAbsent(parent, p -> new ArrayList<>()).add(arc(table, nr));
            }
        });
        return new Arcs(below);
    }

    private static Arc arc(Table table, int nr) {
        int to = table.ints(Relation.VALID_TO).at(nr);
        return new Arc(
                table.ints(Relation.CHILD_PARTNER).at(nr),
                table.ints(Relation.VALID_FROM).at(nr),
                to == IntSegment.NULL ? Integer.MAX_VALUE : to);
    }

    /// Whether a way leads down from one partner to another, all of it on some day of `days`.
    private static boolean reaches(
            Arcs arcs,
            int from,
            int goal,
            Days days,
            Map<Integer, List<Days>> seen,
            List<Integer> path) {
        path.add(from);
        if (from == goal) {
            return true;
        }
        List<Days> before = seen.computeIfAbsent(from, f -> new ArrayList<>());
        if (before.stream().noneMatch(d -> d.holds(days))) {
            before.add(days);
            for (Arc arc : arcs.below.getOrDefault(from, List.of())) {
                Days both = new Days(Math.max(days.from, arc.from), Math.min(days.to, arc.to));
                if (both.from < both.to && reaches(arcs, arc.child, goal, both, seen, path)) {
                    return true;
                }
            }
        }
        path.removeLast();
        return false;
    }
}
