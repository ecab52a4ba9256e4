package app.mangrove.hierarchy;

import app.mangrove.model.fact.RelationTree;

import java.util.Arrays;
import java.util.BitSet;

/// Adds up along the hierarchy so that everybody below counts once.
///
/// A partner with one parent is below whoever that parent is below, so its sum moves up with the
/// parent's. Only a partner with several parents, whose sum must not reach a common ancestor twice,
/// is carried to each of its ancestors by itself. A tree costs one step a partner.
final class Adding {
    private final RelationTree tree;
    private final int[] order;
    private final int[] heads;
    private final BitSet apart;

    Adding(RelationTree tree) {
        this.tree = tree;
        Upwards upwards = new Upwards(tree);
        order = upwards.order();
        apart = new BitSet(tree.end());
        int[] own = new int[order.length];
        int count = 0;
        for (int nr : order) {
            int parents = tree.parentCount(nr);
            if (parents > 1 || parents == 1 && upwards.isCircular(nr)) {
                apart.set(nr);
                own[count++] = nr;
            }
        }
        heads = Arrays.copyOf(own, count);
    }

    /// What a sum is made of, and what happens when two meet.
    interface Sums {
        /// Adds a partner's own figure and what is below it to what is below another.
        void lift(int from, int to);

        /// Remembers a partner's own figure with what is below it.
        void hold(int place, int from);

        /// Adds what was remembered to what is below a partner.
        void drop(int place, int to);
    }

    /// How many sums are carried by themselves.
    int held() {
        return heads.length;
    }

    void run(Sums sums) {
        for (int nr : order) {
            if (tree.parentCount(nr) == 1 && !apart.get(nr)) {
                sums.lift(nr, tree.parent(nr, 0));
            }
        }
        for (int place = 0; place < heads.length; place++) {
            sums.hold(place, heads[place]);
        }
        int[] seen = new int[tree.end()];
        int[] queue = new int[tree.end()];
        for (int place = 0; place < heads.length; place++) {
            carry(place, seen, queue, sums);
        }
    }

    private void carry(int place, int[] seen, int[] queue, Sums sums) {
        int stamp = place + 1;
        int count = 0;
        int at = heads[place];
        seen[at] = stamp;
        for (int next = 0; next <= count; next++) {
            for (int i = 0; i < tree.parentCount(at); i++) {
                int parent = tree.parent(at, i);
                if (seen[parent] != stamp) {
                    seen[parent] = stamp;
                    queue[count++] = parent;
                    sums.drop(place, parent);
                }
            }
            if (next < count) {
                at = queue[next];
            }
        }
    }
}
