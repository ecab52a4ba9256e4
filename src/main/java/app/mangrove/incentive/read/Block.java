package app.mangrove.incentive.read;

import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;

import java.util.Arrays;

/// The rows of some neighbouring segments with all that no term of a plan can change, in the order
/// of their months and of what conditions ask about.
///
/// Shape: a run is the rows of one month and one code of the [Order], returns and others apart;
/// within it rows stand in the order of their numbers. Claims and ages are searched when a plan
/// first asks for those of a run. Rows outside the axis are left out.
public final class Block {
    /// Segments that one block takes in.
    public static final int SEGMENTS = 16;

    final SourceTable source;
    final int[] nrs;
    final int[] days;
    final int[] sellers;
    final long[][] monies;
    final Runs runs;
    private final Later later;

    /// Where runs begin, and what their rows have in common; `most` is by money and run.
    record Runs(
            int[] starts,
            int[] months,
            int[] codes,
            boolean[] returns,
            int[] firstDays,
            int[] lastDays,
            long[][] most) {}

    /// What is searched when it is asked for.
    private static final class Later {
        final int[] claims;
        final boolean[] claimed;
        final short[][] ages;
        final boolean[][] aged;

        Later(int rows, int runs, Needs needs) {
            claims = new int[needs.claims() ? rows : 0];
            claimed = new boolean[runs];
            ages = new short[needs.ages().size()][rows];
            aged = new boolean[needs.ages().size()][runs];
        }
    }

    Block(
            SourceTable source,
            int[] nrs,
            int[] days,
            int[] sellers,
            long[][] monies,
            Runs runs,
            Needs needs) {
        this.source = source;
        this.nrs = nrs;
        this.days = days;
        this.sellers = sellers;
        this.monies = monies;
        this.runs = runs;
        later = new Later(nrs.length, runs.months.length, needs);
    }

    private Block(Block same, SourceTable source) {
        this.source = source;
        nrs = same.nrs;
        days = same.days;
        sellers = same.sellers;
        monies = same.monies;
        runs = same.runs;
        later = same.later;
    }

    /// The same rows in another snapshot, whose segments are the same.
    public Block in(SourceTable other) {
        return new Block(this, other);
    }

    public SourceTable source() {
        return source;
    }

    /// How many runs there are.
    public int count() {
        return runs.months.length;
    }

    /// Where a run begins; of the run after the last, where the rows end.
    public int start(int run) {
        return runs.starts[run];
    }

    public int month(int run) {
        return runs.months[run];
    }

    /// The code of the order that its rows have.
    public int code(int run) {
        return runs.codes[run];
    }

    /// Whether its rows return others.
    public boolean isReturn(int run) {
        return runs.returns[run];
    }

    /// The first effective day of its rows.
    public int firstDay(int run) {
        return runs.firstDays[run];
    }

    public int lastDay(int run) {
        return runs.lastDays[run];
    }

    /// The largest amount of a run without its sign; `Long.MAX_VALUE` when one is missing.
    public long most(int money, int run) {
        return runs.most[money][run];
    }

    /// Row numbers.
    public int[] nrs() {
        return nrs;
    }

    /// Effective days.
    public int[] days() {
        return days;
    }

    public int[] sellers() {
        return sellers;
    }

    public long[] money(int index) {
        return monies[index];
    }

    /// Places of the latest claims at the effective days, known for the rows of a run.
    public int[] claims(int run, Claims claims) {
        synchronized (later) {
            if (!later.claimed[run]) {
                Ints accounts = java.util.Objects.requireNonNull(source.accounts());
                for (int i = start(run); i < start(run + 1); i++) {
                    later.claims[i] = claims.latest(accounts.at(nrs[i]), days[i]);
                }
                later.claimed[run] = true;
            }
        }
        return later.claims;
    }

    /// Whole months since a date, as [Prepared#ages] has them, known for the rows of a run.
    public short[] ages(int run, int index, int column, Ages ages) {
        short[] months = later.ages[index];
        synchronized (later) {
            if (!later.aged[index][run]) {
                for (int i = start(run); i < start(run + 1); i++) {
                    IntSegment since = source.ints(column, nrs[i]);
                    int day = since.at(nrs[i] & app.mangrove.model.column.Segments.MASK);
                    months[i] =
                            day == IntSegment.NULL
                                    ? Short.MIN_VALUE
                                    : Preparing.clip(ages.months(day, days[i]));
                }
                later.aged[index][run] = true;
            }
        }
        return months;
    }

    /// Bytes of heap that it keeps, near enough for a budget.
    public long heapBytes() {
        long rows = nrs.length;
        long bytes = 12 * rows + 8 * rows * monies.length + 4L * later.claims.length;
        bytes += 2 * rows * later.ages.length;
        long perRun = 4L * 5 + 1 + 8L * monies.length + 1 + later.ages.length;
        return bytes + perRun * count() + Arrays.asList(monies).size() * 16L + 200;
    }
}
