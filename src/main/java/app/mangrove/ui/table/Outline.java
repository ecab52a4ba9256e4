package app.mangrove.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// Rows as a tree: who stands below whom, how deep, and what shows while branches are closed.
///
/// Shape: siblings keep the order of the rows; a row whose parent is not among them stands below
/// the next ancestor that is, or at the top. A circle is cut where it closes.
public final class Outline {
    private static final int DEEPEST = 64;

    private final int[] ordered;
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();
    private final Set<Integer> branches = new HashSet<>();

    /// `parentOf` answers the number of the row above a row, or 0.
    public Outline(int[] numbers, IntUnaryOperator parentOf) {
        Set<Integer> shown = new HashSet<>();
        Arrays.stream(numbers).forEach(shown::add);
        Map<Integer, List<Integer>> children = new HashMap<>();
        for (int nr : numbers) {
            int parent = shownParent(nr, shown, parentOf);
            parents.put(nr, parent);
            branches.add(parent);
            children.computeIfAbsent(parent, key -> new ArrayList<>()).add(nr);
        }
        List<Integer> order = new ArrayList<>(numbers.length);
        add(0, 0, children, order);
        ordered = order.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The rows that show, from the top, when the branches of `closed` rows are shut.
    public int[] visible(Set<Integer> closed) {
        int[] visible = new int[ordered.length];
        int count = 0;
        int hiddenBelow = Integer.MAX_VALUE;
        for (int nr : ordered) {
            int depth = depth(nr);
            if (depth > hiddenBelow) {
                continue;
            }
            hiddenBelow = closed.contains(nr) ? depth : Integer.MAX_VALUE;
            visible[count++] = nr;
        }
        return Arrays.copyOf(visible, count);
    }

    public int depth(int nr) {
        return depths.getOrDefault(nr, 0);
    }

    public boolean hasChildren(int nr) {
        return branches.contains(nr);
    }

    /// The row above, or 0 at the top.
    public int parent(int nr) {
        return parents.getOrDefault(nr, 0);
    }

    private static int shownParent(int nr, Set<Integer> shown, IntUnaryOperator parentOf) {
        int parent = parentOf.applyAsInt(nr);
        int found = 0;
        for (int step = 0; parent != 0 && parent != nr; step++) {
            if (step > DEEPEST) {
                return 0;
            }
            if (found == 0 && shown.contains(parent)) {
                found = parent;
            }
            parent = parentOf.applyAsInt(parent);
        }
        // Back at the row itself: it would never be reached from the top.
        return parent == nr ? 0 : found;
    }

    private void add(
            int parent, int depth, Map<Integer, List<Integer>> children, List<Integer> order) {
        for (int nr : children.getOrDefault(parent, List.of())) {
            depths.put(nr, depth);
            order.add(nr);
            add(nr, depth + 1, children, order);
        }
    }
}
