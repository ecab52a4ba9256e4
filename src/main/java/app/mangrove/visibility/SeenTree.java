package app.mangrove.visibility;

import app.mangrove.model.partner.Partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The listed partners below each other, as far as the viewer sees their relations.
///
/// Shape: who stands below several is shown below the first of them, in the order of what is seen;
/// a circle over several kinds of relation is cut at its first partner.
public final class SeenTree {
    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, TreeSet<Integer>> children = new TreeMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();

    /// A partner of the tree: its number among what is seen, in the whole snapshot, and how many
    /// stand above it.
    public record Line(int nr, int origin, int depth) {}

    private SeenTree() {}

    public static SeenTree of(Sight sight) {
        Seen seen = sight.seen();
        int[] partners = seen.ecosystem().table(Partner.KIND).numbers();
        Map<Integer, Integer> anew = new HashMap<>();
        for (int nr : partners) {
            anew.put(seen.origin(Partner.KIND, nr), nr);
        }
        SeenTree tree = new SeenTree();
        new Reach(sight)
                .eachListed((parent, child) -> {
                    Integer above = anew.get(parent);
                    Integer below = anew.get(child);
                    if (above != null && below != null) {
                        tree.children.computeIfAbsent(above, p -> new TreeSet<>()).add(below);
                        tree.parents.merge(below, above, Math::min);
                    }
                });
        Set<Integer> drawn = new HashSet<>();
        for (int nr : partners) {
            if (!tree.parents.containsKey(nr)) {
                tree.draw(seen, nr, 0, drawn);
            }
        }
        for (int nr : partners) {
            tree.draw(seen, nr, 0, drawn);
        }
        return tree;
    }

    private void draw(Seen seen, int nr, int depth, Set<Integer> drawn) {
        if (!drawn.add(nr)) {
            return;
        }
        if (depth == 0) {
            parents.remove(nr);
        }
        lines.add(new Line(nr, seen.origin(Partner.KIND, nr), depth));
        for (int child : children.getOrDefault(nr, new TreeSet<>())) {
            if (parents.getOrDefault(child, 0) == nr) {
                draw(seen, child, depth + 1, drawn);
            }
        }
    }

    /// From the top, each above those below it.
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /// The number of the partner above, 0 at the top; numbers of what is seen.
    public int parent(int nr) {
        return parents.getOrDefault(nr, 0);
    }
}
