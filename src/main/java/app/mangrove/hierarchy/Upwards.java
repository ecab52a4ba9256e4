package app.mangrove.hierarchy;

import app.mangrove.model.fact.RelationTree;

import java.util.BitSet;

/// The order in which partners are added up: everybody after all who stand below.
///
/// Shape: strongly connected components by Tarjan, without recursion; partners that stand in a
/// circle over several kinds of relation are marked.
final class Upwards {
    private final RelationTree tree;
    private final int[] order;
    private final BitSet circular;
    private final int[] found;
    private final int[] low;
    private final int[] next;
    private final int[] open;
    private final int[] walk;
    private int count;
    private int finds;
    private int opens;

    Upwards(RelationTree tree) {
        this.tree = tree;
        int end = tree.end();
        order = new int[Math.max(0, end - 1)];
        circular = new BitSet(end);
        found = new int[end];
        low = new int[end];
        next = new int[end];
        open = new int[end];
        walk = new int[end];
        for (int nr = 1; nr < end; nr++) {
            if (found[nr] == 0) {
                from(nr);
            }
        }
    }

    /// Every partner, those below first.
    int[] order() {
        return order;
    }

    /// Whether a partner stands below itself.
    boolean isCircular(int nr) {
        return circular.get(nr);
    }

    private void from(int start) {
        int depth = 0;
        enter(start);
        walk[0] = start;
        while (depth >= 0) {
            int nr = walk[depth];
            if (next[nr] < tree.childCount(nr)) {
                int child = tree.child(nr, next[nr]++);
                if (found[child] == 0) {
                    enter(child);
                    walk[++depth] = child;
                } else if (low[child] > 0) {
                    low[nr] = Math.min(low[nr], found[child]);
                }
            } else {
                depth--;
                if (depth >= 0) {
                    low[walk[depth]] = Math.min(low[walk[depth]], low[nr]);
                }
                if (low[nr] == found[nr]) {
                    close(nr);
                } else if (depth < 0) {
                    throw new IllegalStateException("a walk ends at the head of its component");
                }
            }
        }
    }

    private void enter(int nr) {
        finds++;
        found[nr] = finds;
        low[nr] = finds;
        open[opens++] = nr;
    }

    /// Takes a whole component off the stack; a closed partner has a `low` of 0.
    private void close(int head) {
        boolean alone = open[opens - 1] == head;
        int nr;
        do {
            nr = open[--opens];
            low[nr] = 0;
            order[count++] = nr;
            if (!alone) {
                circular.set(nr);
            }
        } while (nr != head);
    }
}
