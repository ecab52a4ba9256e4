package app.mangrove.model.search;

import app.mangrove.model.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The best hits so far: at most `limit` of each rank, in the order they came.
final class Best {
    private static final int RANKS = 4;

    private final int limit;
    private final List<List<Row>> ranks =
            Stream.generate(() -> (List<Row>) new ArrayList<Row>()).limit(RANKS).toList();
    private long count;

    record Row(int nr, Field<?> field, int rank) {}

    Best(int limit) {
        this.limit = limit;
    }

    void add(int nr, Field<?> field, int rank) {
        count++;
        List<Row> same = ranks.get(rank);
        if (same.size() < limit) {
            same.add(new Row(nr, field, rank));
        }
    }

    void add(Best later) {
        long before = count;
        for (List<Row> rows : later.ranks) {
            rows.forEach(row -> add(row.nr, row.field, row.rank));
        }
        count = before + later.count;
    }

    /// Whether nothing that comes later could stand before what is here.
    boolean isFull() {
        return ranks.get(0).size() + ranks.get(1).size() >= limit;
    }

    boolean hasMore() {
        return count > limit;
    }

    List<Row> rows() {
        return ranks.stream().flatMap(List::stream).limit(limit).toList();
    }
}
