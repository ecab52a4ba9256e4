package app.mangrove.model;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.column.Ints;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/// Which rows refer to which: what a removal would leave dangling, and who refers to a row.
public final class References {
    private References() {}

    interface Still {
        boolean refers(Kind<?> kind, Field<?> field, int nr);
    }

    /// A row that refers to another through a field.
    public record Referrer(Kind<?> kind, Field<?> field, int nr) {}

    /// The problems of removing rows that others still refer to; `edit.referred`, each with an
    /// example.
    static List<Problem> dangling(
            Ecosystem ecosystem,
            Map<String, Map<Id, Integer>> removed,
            Map<String, Map<Id, Integer>> created,
            Still still) {
        List<Problem> problems = new ArrayList<>();
        removed.forEach((key, rows) -> {
            Set<Integer> gone = new HashSet<>(rows.values());
            created.getOrDefault(key, Map.of()).values().forEach(gone::remove);
            for (Referrer referrer : to(Kinds.of(key), gone, ecosystem, still, 1)) {
                int target = ecosystem.table(referrer.kind).ints(referrer.field).at(referrer.nr);
                problems.add(
                        Problem.of(
                                "edit.referred",
                                Kinds.of(key).word(),
                                ecosystem.name(Kinds.of(key), target),
                                referrer.kind.word(),
                                ecosystem.name(referrer.kind, referrer.nr)));
            }
        });
        return problems;
    }

    /// The living rows that refer to one row, at most `limit` a field.
    public static List<Referrer> to(Ecosystem ecosystem, Kind<?> kind, int nr, int limit) {
        return to(kind, Set.of(nr), ecosystem, (k, f, n) -> true, limit);
    }

    /// The living rows that refer to any of several rows, less those that are left out, at most
    /// `limit` a field.
    public static List<Referrer> to(
            Ecosystem ecosystem,
            Kind<?> kind,
            Set<Integer> rows,
            BiPredicate<Kind<?>, Integer> leftOut,
            int limit) {
        return to(kind, rows, ecosystem, (k, f, nr) -> !leftOut.test(k, nr), limit);
    }

    private static List<Referrer> to(
            Kind<?> kind, Set<Integer> targets, Ecosystem ecosystem, Still still, int limit) {
        List<Referrer> found = new ArrayList<>();
        if (targets.isEmpty()) {
            return found;
        }
        for (Kind<?> from : Kinds.ALL) {
            for (Field<?> field : ecosystem.table(from).fields()) {
                if (field.type() == FieldType.REF && field.target() == kind) {
                    search(ecosystem.table(from), field, targets, still, limit, found);
                }
            }
        }
        return found;
    }

    private static void search(
            Table table,
            Field<?> field,
            Set<Integer> targets,
            Still still,
            int limit,
            List<Referrer> found) {
        Ints column = table.ints(field);
        int only = targets.size() == 1 ? targets.iterator().next() : 0;
        int hits = 0;
        for (int nr = 1; nr < table.end() && hits < limit; nr++) {
            int target = column.at(nr);
            boolean hit = only != 0 ? target == only : target > 0 && targets.contains(target);
            if (hit && table.isLive(nr) && still.refers(table.kind(), field, nr)) {
                found.add(new Referrer(table.kind(), field, nr));
                hits++;
            }
        }
    }
}
