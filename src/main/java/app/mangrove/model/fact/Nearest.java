package app.mangrove.model.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chooses of several parents the one that a tree is drawn by.
final class Nearest {
    private Nearest() {}

    static int[] parents(int end, List<RelationTree.Arc> arcs, List<String> kinds) {
        Map<String, Integer> ranks = new HashMap<>();
        kinds.forEach(kind -> ranks.putIfAbsent(kind, ranks.size()));
        int[] parents = new int[end];
        int[] rankOf = new int[end];
        for (RelationTree.Arc arc : arcs) {
            int child = arc.child();
            int rank = ranks.getOrDefault(arc.kind(), kinds.size());
            boolean nearer =
                    parents[child] == 0
                            || rank < rankOf[child]
                            || rank == rankOf[child] && arc.parent() < parents[child];
            if (nearer) {
                parents[child] = arc.parent();
                rankOf[child] = rank;
            }
        }
        cut(parents);
        return parents;
    }

    /// Takes the parent from the lowest of each circle, so that every walk up ends.
    private static void cut(int[] parents) {
        int[] walk = new int[parents.length];
        for (int start = 1; start < parents.length; start++) {
            int at = start;
            while (at != 0 && walk[at] == 0) {
                walk[at] = start;
                at = parents[at];
            }
            if (at != 0 && walk[at] == start) {
                int lowest = at;
                for (int node = parents[at]; node != at; node = parents[node]) {
                    lowest = Math.min(lowest, node);
                }
                parents[lowest] = 0;
            }
        }
    }
}
