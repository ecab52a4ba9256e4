package app.mangrove.incentive.plan;

import app.mangrove.incentive.read.SourceTable;
import app.mangrove.model.Table;
import app.mangrove.model.column.Segments;
import app.mangrove.model.plan.terms.Component;

import java.util.ArrayList;
import java.util.List;

/// A row that plans read and that differs between two snapshots.
public record Changed(Component.Source source, int nr, boolean was, boolean is) {

    /// The rows that differ, by their numbers, at most so many.
    public static List<Changed> between(Earnings before, Earnings now, int most) {
        List<Changed> found = new ArrayList<>();
        for (Component.Source source : Component.Source.values()) {
            Table old = before.job().ecosystem().table(SourceTable.kind(source));
            Table fresh = now.job().ecosystem().table(SourceTable.kind(source));
            int segments = Math.max(old.segmentCount(), fresh.segmentCount());
            for (int s = 0; s < segments && found.size() < most; s++) {
                if (Differences.isSame(old, fresh, s)) {
                    continue;
                }
                for (int offset : Differences.offsets(old, fresh, s)) {
                    int nr = (s << Segments.BITS) + offset;
                    found.add(new Changed(source, nr, isLive(old, s, nr), isLive(fresh, s, nr)));
                }
            }
        }
        return found;
    }

    private static boolean isLive(Table table, int segment, int nr) {
        return segment < table.segmentCount() && table.isLive(nr);
    }
}
