package app.mangrove.incentive.row;

import app.mangrove.base.outcome.Problem;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/// What the rows of one component come to by month and payee, and the rows that could not be
/// counted.
///
/// Shape: a page a month, made when the first row of the month comes; sums that continue others
/// copy only the pages that they change. Errors: `ArithmeticException` beyond a long.
public final class Sums implements Sink {
    private final int partners;
    private final @Nullable long[][] shared;
    private final @Nullable long[][] own;
    private final TreeMap<Long, TreeMap<Integer, Problem>> misses;
    private final @Nullable BitSet touched;

    private Sums(
            int partners,
            @Nullable long[][] shared,
            TreeMap<Long, TreeMap<Integer, Problem>> misses,
            @Nullable BitSet touched) {
        this.partners = partners;
        this.shared = shared;
        this.own = new long[shared.length][];
        this.misses = misses;
        this.touched = touched;
    }

    public static Sums empty(int months, int partners) {
        return new Sums(partners, new long[months][], new TreeMap<>(), null);
    }

    /// Sums that begin as these are, and mark the payees that change.
    public Sums next(BitSet marks) {
        @Nullable long[][] pages = shared.clone();
        for (int m = 0; m < pages.length; m++) {
            pages[m] = own[m] != null ? own[m] : shared[m];
        }
        TreeMap<Long, TreeMap<Integer, Problem>> copy = new TreeMap<>();
        misses.forEach((cell, rows) -> copy.put(cell, new TreeMap<>(rows)));
        return new Sums(partners, pages, copy, marks);
    }

    @Override
    public void add(int month, int payee, long value) {
        long[] page = own[month];
        if (page == null) {
            page = open(month);
        }
        page[payee] = Math.addExact(page[payee], value);
        if (touched != null) {
            touched.set(payee);
        }
    }

    /// The page of a month to add to; callers that use it mark nothing.
    long[] page(int month) {
        long[] page = own[month];
        return page == null ? open(month) : page;
    }

    private long[] open(int month) {
        long[] before = shared[month];
        long[] page =
                before == null ? new long[partners] : java.util.Arrays.copyOf(before, partners);
        own[month] = page;
        return page;
    }

    /// A row that could not be counted for a payee's month.
    void miss(int month, int payee, int nr, Problem problem) {
        misses.computeIfAbsent(cell(month, payee), c -> new TreeMap<>()).put(nr, problem);
        if (touched != null) {
            touched.set(payee);
        }
    }

    /// Takes a miss of a row back.
    void found(int month, int payee, int nr) {
        Map<Integer, Problem> rows = misses.get(cell(month, payee));
        if (rows != null) {
            rows.remove(nr);
            if (rows.isEmpty()) {
                misses.remove(cell(month, payee));
            }
        }
        if (touched != null) {
            touched.set(payee);
        }
    }

    private static long cell(int month, int payee) {
        return (long) payee << 32 | month;
    }

    /// Adds the sums of other rows to these.
    public void merge(Sums other) {
        for (int m = 0; m < own.length; m++) {
            long[] page = other.own[m];
            if (page == null) {
                continue;
            }
            long[] mine = own[m];
            if (mine == null) {
                own[m] = page;
                continue;
            }
            for (int i = 0; i < page.length; i++) {
                mine[i] = Math.addExact(mine[i], page[i]);
            }
        }
        other.misses.forEach(
                (cell, rows) -> misses.computeIfAbsent(cell, c -> new TreeMap<>()).putAll(rows));
    }

    public long at(int month, int payee) {
        long[] page = own[month] != null ? own[month] : shared[month];
        return page == null ? 0 : page[payee];
    }

    /// Whether rows came to anything for a payee, or could not be counted.
    public boolean has(int payee) {
        for (int m = 0; m < own.length; m++) {
            if (at(m, payee) != 0) {
                return true;
            }
        }
        return hasMisses();
    }

    /// The months of one payee into `row`.
    public void read(int payee, long[] row) {
        for (int m = 0; m < row.length; m++) {
            row[m] = at(m, payee);
        }
    }

    /// The first row of a payee's month that could not be counted, null when all were.
    public @Nullable Problem missed(int month, int payee) {
        if (misses.isEmpty()) {
            return null;
        }
        TreeMap<Integer, Problem> rows = misses.get(cell(month, payee));
        return rows == null ? null : rows.firstEntry().getValue();
    }

    public boolean hasMisses() {
        return !misses.isEmpty();
    }
}
