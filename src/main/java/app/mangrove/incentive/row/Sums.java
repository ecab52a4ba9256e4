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
    private final @Nullable long[][] pages;
    private final boolean[] own;
    private final TreeMap<Long, TreeMap<Integer, Problem>> misses;
    private final @Nullable BitSet touched;

    private Sums(
            int partners,
            @Nullable long[][] pages,
            TreeMap<Long, TreeMap<Integer, Problem>> misses,
            @Nullable BitSet touched) {
        this.partners = partners;
        this.pages = pages;
        this.own = new boolean[pages.length];
        this.misses = misses;
        this.touched = touched;
    }

    public static Sums empty(int months, int partners) {
        return new Sums(partners, new long[months][], new TreeMap<>(), null);
    }

    /// Sums that begin as these are, and mark the payees that change.
    public Sums next(BitSet marks) {
        TreeMap<Long, TreeMap<Integer, Problem>> copy = new TreeMap<>();
        misses.forEach((cell, rows) -> copy.put(cell, new TreeMap<>(rows)));
        return new Sums(partners, pages.clone(), copy, marks);
    }

    @Override
    public void add(int month, int payee, long value) {
        long[] page = page(month);
        page[payee] = Math.addExact(page[payee], value);
        if (touched != null) {
            touched.set(payee);
        }
    }

    /// The page of a month to add to; callers that use it mark nothing.
    long[] page(int month) {
        long[] page = pages[month];
        return page == null || !own[month] ? open(month) : page;
    }

    private long[] open(int month) {
        long[] before = pages[month];
        long[] page =
                before == null ? new long[partners] : java.util.Arrays.copyOf(before, partners);
        pages[month] = page;
        own[month] = true;
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
        for (int m = 0; m < pages.length; m++) {
            long[] page = other.pages[m];
            if (page == null) {
                continue;
            }
            long[] mine = pages[m];
            if (mine == null) {
                pages[m] = page;
                own[m] = true;
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
        long[] page = pages[month];
        return page == null ? 0 : page[payee];
    }

    /// The payees for whom rows came to anything, or could not be counted.
    public boolean[] payees() {
        long[] bits = new long[partners];
        for (long[] page : pages) {
            for (int i = 0; page != null && i < bits.length; i++) {
                bits[i] |= page[i];
            }
        }
        boolean[] some = new boolean[partners];
        for (int i = 0; i < some.length; i++) {
            some[i] = bits[i] != 0;
        }
        misses.keySet().forEach(cell -> some[(int) (cell >> 32)] = true);
        return some;
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
