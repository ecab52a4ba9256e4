package app.mangrove.model.fact;

import java.util.Arrays;

/// The neighbours of each node in one direction, without repeats, in ascending order.
///
/// Shape: the neighbours of `nr` are `nodes` from `starts[nr]` to before `starts[nr + 1]`.
record Adjacency(int[] starts, int[] nodes) {
    /// Of arcs that are packed as `from << 32 | to`, sorted and without repeats.
    static Adjacency of(int end, long[] arcs) {
        int[] starts = new int[end + 1];
        int[] nodes = new int[arcs.length];
        for (int i = 0; i < arcs.length; i++) {
            starts[(int) (arcs[i] >> 32) + 1]++;
            nodes[i] = (int) arcs[i];
        }
        for (int nr = 0; nr < end; nr++) {
            starts[nr + 1] += starts[nr];
        }
        return new Adjacency(starts, nodes);
    }

    /// The same arcs seen from their other end.
    Adjacency turned() {
        int end = starts.length - 1;
        int[] turned = new int[end + 1];
        for (int node : nodes) {
            turned[node + 1]++;
        }
        for (int nr = 0; nr < end; nr++) {
            turned[nr + 1] += turned[nr];
        }
        int[] next = turned.clone();
        int[] others = new int[nodes.length];
        for (int nr = 0; nr < end; nr++) {
            for (int i = starts[nr]; i < starts[nr + 1]; i++) {
                others[next[nodes[i]]++] = nr;
            }
        }
        return new Adjacency(turned, others);
    }

    int count(int nr) {
        return starts[nr + 1] - starts[nr];
    }

    int at(int nr, int index) {
        return nodes[starts[nr] + index];
    }

    int[] of(int nr) {
        return Arrays.copyOfRange(nodes, starts[nr], starts[nr + 1]);
    }
}
