package app.mangrove.ui.table;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;

/// Which rows of a snapshot a table shows, in order.
///
/// Shape: `numbers` are row numbers of the kind's table; the array is not changed after it is
/// given.
public record Rows(Ecosystem ecosystem, Kind<?> kind, int[] numbers) {
    public static Rows all(Ecosystem ecosystem, Kind<?> kind) {
        return new Rows(ecosystem, kind, ecosystem.table(kind).numbers());
    }

    public Table table() {
        return ecosystem.table(kind);
    }

    public int size() {
        return numbers.length;
    }
}
