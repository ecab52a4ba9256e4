package app.mangrove.model.fact;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/// Who stands below whom: the relations of some kinds that hold on a day, as a graph of partners.
///
/// Shape: partners are row numbers of one snapshot. A relation holds from its first day to before
/// its last; one without a first day always did. A partner may stand below several. Of one kind
/// there is no circle on any day; over several kinds there may be, and every answer ends there.
public final class RelationTree {
    /// The kinds of relation that make a hierarchy, in the order in which they say who is above.
    public static final List<String> HIERARCHY = List.of("DISTRIBUTES", "MASTER_AGENT", "OWNS");

    /// A relation that holds: its own row number, its kind, and the partners it joins.
    public record Arc(int nr, String kind, int parent, int child) {}

    private record Key(List<String> kinds, @Nullable LocalDate day) {}

    private final List<String> kinds;
    private final @Nullable LocalDate day;
    private final List<Arc> arcs;
    private final Adjacency down;
    private final Adjacency up;
    private final int[] above;
    private final Adjacency tree;

    private RelationTree(Key key, int end, List<Arc> arcs) {
        kinds = key.kinds;
        day = key.day;
        this.arcs = arcs;
        long[] packed = new long[arcs.size()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (long) arcs.get(i).parent << 32 | arcs.get(i).child;
        }
        Arrays.sort(packed);
        down = Adjacency.of(end, distinct(packed));
        up = down.turned();
        above = Nearest.parents(end, arcs, kinds);
        tree = Adjacency.of(end, treeArcs(above));
    }

    private static long[] distinct(long[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static long[] treeArcs(int[] above) {
        long[] packed = new long[above.length];
        int count = 0;
        for (int nr = 1; nr < above.length; nr++) {
            if (above[nr] != 0) {
                packed[count++] = (long) above[nr] << 32 | nr;
            }
        }
        long[] arcs = Arrays.copyOf(packed, count);
        Arrays.sort(arcs);
        return arcs;
    }

    /// The hierarchy as it holds on a day.
    public static RelationTree on(Ecosystem ecosystem, LocalDate day) {
        return on(ecosystem, HIERARCHY, day);
    }

    /// The relations of these kinds that hold on a day; the first kind says first who is above.
    public static RelationTree on(Ecosystem ecosystem, Collection<String> kinds, LocalDate day) {
        return ecosystem.derive(new Key(List.copyOf(kinds), day), e -> read(e, kinds, day));
    }

    /// The hierarchy of the relations that have no end.
    public static RelationTree unended(Ecosystem ecosystem) {
        return ecosystem.derive(new Key(HIERARCHY, null), e -> read(e, HIERARCHY, null));
    }

    private static RelationTree read(
            Ecosystem ecosystem, Collection<String> kinds, @Nullable LocalDate day) {
        Table table = ecosystem.table(Relation.KIND);
        Ints codes = table.ints(Relation.RELATION);
        Ints parents = table.ints(Relation.PARENT_PARTNER);
        Ints children = table.ints(Relation.CHILD_PARTNER);
        @Nullable String[] words = new String[table.dictionary(Relation.RELATION).size()];
        for (String kind : kinds) {
            int code = table.dictionary(Relation.RELATION).find(kind);
            if (code >= 0) {
                words[code] = kind;
            }
        }
        IntPredicate holds = holding(table, day);
        List<Arc> arcs = new ArrayList<>();
        table.forEach(nr -> {
            String kind = words[codes.at(nr)];
            if (kind != null && parents.at(nr) != children.at(nr) && holds.test(nr)) {
                arcs.add(new Arc(nr, kind, parents.at(nr), children.at(nr)));
            }
        });
        return new RelationTree(
                new Key(List.copyOf(kinds), day), ecosystem.table(Partner.KIND).end(), arcs);
    }

    private static IntPredicate holding(Table table, @Nullable LocalDate day) {
        Ints from = table.ints(Relation.VALID_FROM);
        Ints to = table.ints(Relation.VALID_TO);
        if (day == null) {
            return nr -> to.at(nr) == IntSegment.NULL;
        }
        int at = (int) day.toEpochDay();
        return nr -> from.at(nr) <= at && (to.at(nr) == IntSegment.NULL || at < to.at(nr));
    }

    public List<String> kinds() {
        return kinds;
    }

    /// The day that the relations hold on, null where it is the relations without an end.
    public @Nullable LocalDate day() {
        return day;
    }

    /// The number after the last partner's.
    public int end() {
        return above.length;
    }

    /// Every relation that holds, in row order.
    public List<Arc> arcs() {
        return arcs;
    }

    /// The relations in which a partner stands below another.
    public List<Arc> arcsTo(int child) {
        return arcs.stream().filter(arc -> arc.child == child).toList();
    }

    public int childCount(int nr) {
        return down.count(nr);
    }

    public int child(int nr, int index) {
        return down.at(nr, index);
    }

    public int[] children(int nr) {
        return down.of(nr);
    }

    public int parentCount(int nr) {
        return up.count(nr);
    }

    public int parent(int nr, int index) {
        return up.at(nr, index);
    }

    public int[] parents(int nr) {
        return up.of(nr);
    }

    /// The one partner that stands above another where a tree is drawn, or 0: by the order of the
    /// kinds, then the lower number; where that would run in a circle, the lowest of it is on top.
    public int parent(int nr) {
        return above[nr];
    }

    /// Those that a tree draws right below a partner.
    public int[] branch(int nr) {
        return tree.of(nr);
    }

    /// Whether a partner stands in any relation.
    public boolean isJoined(int nr) {
        return down.count(nr) > 0 || up.count(nr) > 0;
    }

    /// How many stand above a partner in the tree that is drawn.
    public int depth(int nr) {
        int depth = 0;
        for (int at = above[nr]; at != 0; at = above[at]) {
            depth++;
        }
        return depth;
    }

    /// Everybody below a partner, each once however many ways lead there, the nearest first.
    public int[] below(int nr) {
        return reach(nr, down);
    }

    /// Everybody above a partner, each once, the nearest first.
    public int[] above(int nr) {
        return reach(nr, up);
    }

    private int[] reach(int start, Adjacency arcsOf) {
        BitSet seen = new BitSet(end());
        seen.set(start);
        int[] found = new int[16];
        int count = 0;
        int next = 0;
        int at = start;
        while (true) {
            for (int i = 0; i < arcsOf.count(at); i++) {
                int node = arcsOf.at(at, i);
                if (!seen.get(node)) {
                    seen.set(node);
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = node;
                }
            }
            if (next == count) {
                return Arrays.copyOf(found, count);
            }
            at = found[next++];
        }
    }

    /// A shortest way down from one partner to another, both included; empty where there is none.
    public List<Integer> path(int from, int to) {
        int[] came = new int[end()];
        came[from] = from;
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (came[to] == 0 && !open.isEmpty()) {
            int at = open.remove();
            for (int child : down.of(at)) {
                if (came[child] == 0) {
                    came[child] = at;
                    open.add(child);
                }
            }
        }
        if (came[to] == 0) {
            return List.of();
        }
        List<Integer> path = new ArrayList<>(List.of(to));
        for (int at = to; at != from; at = came[at]) {
            path.add(came[at]);
        }
        return path.reversed();
    }
}
