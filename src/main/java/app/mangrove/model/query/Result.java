package app.mangrove.model.query;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import java.util.Arrays;

/// The numbers of the rows that a query found, in its order.
public final class Result {
    private final Ecosystem ecosystem;
    private final Kind<?> kind;
    private final int[] rows;

    Result(Ecosystem ecosystem, Kind<?> kind, int[] rows) {
        this.ecosystem = ecosystem;
        this.kind = kind;
        this.rows = rows;
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    public Kind<?> kind() {
        return kind;
    }

    public int size() {
        return rows.length;
    }

    /// The row number at a place.
    public int nr(int place) {
        return rows[place];
    }

    public Id id(int place) {
        return ecosystem.table(kind).id(rows[place]);
    }

    /// The place of a row number, or −1.
    public int place(int nr) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == nr) {
                return i;
            }
        }
        return -1;
    }

    public int[] rows() {
        return rows.clone();
    }

    /// The rows themselves, for readers in this package.
    int[] shared() {
        return rows;
    }

    @Override
    public String toString() {
        return kind + Arrays.toString(Arrays.copyOf(rows, Math.min(rows.length, 20)));
    }
}
