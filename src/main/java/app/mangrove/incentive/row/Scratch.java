package app.mangrove.incentive.row;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.column.Segments;

import java.util.ArrayList;
import java.util.List;

/// The working arrays of one thread: offsets of the rows that are left, and their numbers.
public final class Scratch {
    final int[] rows = new int[Segments.SIZE];
    final long[] measures = new long[Segments.SIZE];
    final long[] rates = new long[Segments.SIZE];
    final long[] amounts = new long[Segments.SIZE];
    final int[] codes = new int[Segments.SIZE];
    final List<Missed> missed = new ArrayList<>();

    /// A row that cannot be counted, and why.
    record Missed(int offset, Problem problem) {}

    /// Leaves the rows out whose measure is `missing`; `why` says it of each.
    int drop(int n, long[] numbers, long missing, java.util.function.IntFunction<Problem> why) {
        int left = 0;
        for (int i = 0; i < n; i++) {
            if (numbers[i] == missing) {
                missed.add(new Missed(rows[i], why.apply(rows[i])));
                continue;
            }
            rows[left] = rows[i];
            measures[left] = measures[i];
            rates[left] = rates[i];
            left++;
        }
        return left;
    }
}
