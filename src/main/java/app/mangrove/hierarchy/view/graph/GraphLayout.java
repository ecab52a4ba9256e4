package app.mangrove.hierarchy.view.graph;

import app.mangrove.model.fact.RelationTree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the partners of a graph stand: levels from the left, siblings below each other, a parent
/// at the middle of its children, or beside the first of many.
///
/// Shape: in steps of one level and one line. A partner stands where the tree draws it; its further
/// parents are joined by lines. `closed` branches are not drawn, and of very many children only the
/// first `most` are, then a place that says how many more there are.
public final class GraphLayout {
    /// A partner with its place; `hidden` children are not drawn; a negative number is the place
    /// that stands for the rest of a partner's children.
    public record Node(int nr, double column, double line, int children, int hidden) {
        public boolean isRest() {
            return nr < 0;
        }
    }

    /// A relation between two partners that are drawn.
    public record Line(Node from, Node to, String kind) {}

    private final RelationTree tree;
    private final Set<Integer> among = new HashSet<>();
    private final Map<Integer, Integer> ranks = new HashMap<>();
    private final Set<Integer> closed;
    private final Map<Integer, Integer> most;
    private final Map<Integer, Node> nodes = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private double next;

    /// Children that are drawn of one partner before anybody asks for more.
    public static final int USUALLY = 30;

    /// More children than this, and the parent stands beside the first, where it is seen with them.
    private static final int LONG = 6;

    private GraphLayout(
            RelationTree tree, int[] numbers, Set<Integer> closed, Map<Integer, Integer> most) {
        this.tree = tree;
        this.closed = closed;
        this.most = most;
        for (int nr : numbers) {
            ranks.put(nr, among.size());
            among.add(nr);
        }
    }

    /// The layout of these partners, siblings in their order.
    public static GraphLayout of(
            RelationTree tree, int[] numbers, Set<Integer> closed, Map<Integer, Integer> most) {
        GraphLayout layout = new GraphLayout(tree, numbers, closed, most);
        for (int nr : numbers) {
            int parent = tree.parent(nr);
            if (parent == 0 || !layout.among.contains(parent)) {
                layout.place(nr, 0);
                layout.next += 0.35;
            }
        }
        layout.join();
        return layout;
    }

    /// The branches to close so that about `count` partners are drawn: the first ones, level by
    /// level, are open.
    public static Set<Integer> toShow(RelationTree tree, int[] numbers, int count) {
        Set<Integer> closed = new HashSet<>();
        Deque<Integer> next = new ArrayDeque<>();
        for (int nr : numbers) {
            closed.add(nr);
            if (tree.parent(nr) == 0) {
                next.add(nr);
            }
        }
        int drawn = next.size();
        while (!next.isEmpty()) {
            int nr = next.remove();
            int[] branch = tree.branch(nr);
            int more = Math.min(USUALLY, branch.length);
            if (more > 0 && drawn + more <= count) {
                drawn += more;
                closed.remove(nr);
                for (int child : branch) {
                    next.add(child);
                }
            }
        }
        return closed;
    }

    private double place(int nr, int column) {
        int[] all = branch(nr);
        boolean open = all.length > 0 && !closed.contains(nr);
        int drawn = open ? Math.min(all.length, most.getOrDefault(nr, USUALLY)) : 0;
        if (drawn == 0) {
            nodes.put(nr, new Node(nr, column, next, all.length, all.length));
            return next++;
        }
        double first = 0;
        double last = 0;
        for (int i = 0; i < drawn; i++) {
            last = place(all[i], column + 1);
            first = i == 0 ? last : first;
        }
        if (drawn < all.length) {
            last = next++;
            nodes.put(-nr, new Node(-nr, column + 1.0, last, 0, all.length - drawn));
        }
        double line = all.length > LONG ? first : (first + last) / 2;
        nodes.put(nr, new Node(nr, column, line, all.length, all.length - drawn));
        return line;
    }

    private int[] branch(int nr) {
        return Arrays.stream(tree.branch(nr))
                .filter(among::contains)
                .boxed()
                .sorted(Comparator.comparingInt(child -> ranks.getOrDefault(child, 0)))
                .mapToInt(child -> child)
                .toArray();
    }

    private void join() {
        for (RelationTree.Arc arc : tree.arcs()) {
            Node from = nodes.get(arc.parent());
            Node to = nodes.get(arc.child());
            if (from != null && to != null) {
                lines.add(new Line(from, to, arc.kind()));
            }
        }
    }

    public Map<Integer, Node> nodes() {
        return nodes;
    }

    public List<Line> lines() {
        return lines;
    }

    /// How many levels and lines it takes.
    public double columns() {
        return nodes.values().stream().mapToDouble(Node::column).max().orElse(0) + 1;
    }

    public double height() {
        return next;
    }
}
