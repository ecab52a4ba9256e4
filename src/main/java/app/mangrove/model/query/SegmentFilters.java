package app.mangrove.model.query;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.work.Segment;

import java.util.List;

/// The segments of a workspace: named filters that always mean the rows of now.
public final class SegmentFilters {
    private SegmentFilters() {}

    /// The segments of a kind, in row order.
    public static List<Segment> of(Ecosystem ecosystem, Kind<?> kind) {
        return ecosystem.all(Segment.KIND).stream()
                .filter(segment -> segment.of().equals(kind.key()))
                .toList();
    }

    /// The rows that a segment means now. Errors: `filter.*` when its filter no longer fits.
    public static Outcome<Result> rows(Scope scope, Segment segment, Cancel cancel) {
        return Kinds.find(segment.of())
                .map(kind ->
                        Query.of(kind)
                                .where(new Filter.InSegment(segment.name()))
                                .run(scope, cancel))
                .orElseGet(() -> Outcome.failed("filter.segment", segment.name(), 1));
    }
}
