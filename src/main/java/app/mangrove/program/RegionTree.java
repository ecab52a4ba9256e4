package app.mangrove.program;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.geo.Region;

/// Which region lies in which, and how deep each stands.
///
/// Shape: by row numbers of one snapshot; a region lies in itself, a root has depth 1.
public final class RegionTree {
    private final int[] parents;
    private final int[] depths;

    private RegionTree(int[] parents, int[] depths) {
        this.parents = parents;
        this.depths = depths;
    }

    public static RegionTree of(Ecosystem ecosystem) {
        return ecosystem.derive(RegionTree.class, RegionTree::read);
    }

    private static RegionTree read(Ecosystem ecosystem) {
        int end = ecosystem.table(Region.KIND).end();
        int[] parents = new int[end];
        ecosystem
                .table(Region.KIND)
                .forEach(nr -> parents[nr] = ecosystem.target(Region.KIND, Region.PARENT, nr));
        int[] depths = new int[end];
        for (int nr = 1; nr < end; nr++) {
            // A parent that is no longer there ends the way up.
            for (int at = nr; at != 0 && depths[nr] < end; at = parents[at]) {
                depths[nr]++;
            }
        }
        return new RegionTree(parents, depths);
    }

    public int depth(int region) {
        return depths[region];
    }

    public int parent(int region) {
        return parents[region];
    }

    /// Whether `place` lies in `region`.
    public boolean covers(int region, int place) {
        for (int at = place, steps = 0; at != 0 && steps < parents.length; at = parents[at]) {
            if (at == region) {
                return true;
            }
            steps++;
        }
        return false;
    }

    /// The place of a partner: of its region and its country the one that lies in the other; its
    /// region when neither does, because somebody chose it; 0 when it has none of them.
    public int place(int region, int country) {
        if (region == 0 || country == 0) {
            return Math.max(region, country);
        }
        return covers(region, country) ? country : region;
    }
}
