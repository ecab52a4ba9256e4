package app.mangrove.incentive.read;

import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.deal.Transaction;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// The rows of some neighbouring segments with all that no term of a plan can change, in the order
/// of their months and of what conditions ask about.
///
/// Shape: a run is the rows of one month and one code of the [Order], returns and others apart;
/// within it rows stand in the order of their numbers. Columns are put beside the rows when a plan
/// first asks for one, claims and ages when it asks for those of a run. Rows outside the axis are
/// left out.
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
        final int[] claimants;
        final int[] lags;
        final boolean[] claimed;
        final Map<Integer, int[]> columns = new HashMap<>();
        boolean accounted;

        /// Where the rows stand here, from 1, in the order of their numbers.
        int @Nullable [] places;

        final short[][] ages;
        final boolean[][] aged;

        Later(int rows, int runs, Needs needs) {
            claimants = new int[needs.claims() ? rows : 0];
            lags = new int[claimants.length];
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

    /// Whether it has rows of some months, both included.
    public boolean hasMonths(int first, int last) {
        for (int month : runs.months) {
            if (month >= first && month <= last) {
                return true;
            }
        }
        return false;
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

    /// Who made the latest claims at the effective days, and how many days before; nobody is 0.
    public record Claimed(int[] partners, int[] lags) {
        public static final Claimed NONE = new Claimed(new int[0], new int[0]);
    }

    /// The claims on the rows of a run.
    public Claimed claims(int run, Claims claims) {
        synchronized (later) {
            if (!later.accounted) {
                place(source.table().column(Transaction.ACCOUNT.key()), later.claimants);
                later.accounted = true;
            }
            if (!later.claimed[run]) {
                int[] accounts = later.claimants;
                int[] lags = later.lags;
                int end = start(run + 1);
                for (int i = start(run); i < end; i++) {
                    long claim = claims.newest(accounts[i], days[i]);
                    accounts[i] = Claims.partnerOf(claim);
                    lags[i] = days[i] - Claims.dayOf(claim);
                }
                later.claimed[run] = true;
            }
        }
        return new Claimed(later.claimants, later.lags);
    }

    /// The values of a column of 32-bit numbers.
    public int[] values(int column) {
        synchronized (later) {
            return later.columns.computeIfAbsent(
                    column,
                    c -> {
                        int[] values = new int[nrs.length];
                        place(c, values);
                        return values;
                    });
        }
    }

    /// Puts a column in the order of the rows: it is read as it stands and written to as many
    /// places as there are runs, for reading it run by run would wait for memory at each row.
    private void place(int column, int[] into) {
        int base = lowest() & ~Segments.MASK;
        int[] places = later.places;
        if (places == null) {
            places = new int[SEGMENTS << Segments.BITS];
            for (int i = 0; i < nrs.length; i++) {
                places[nrs[i] - base] = i + 1;
            }
            later.places = places;
        }
        for (int s = 0; s < SEGMENTS; s++) {
            int first = s << Segments.BITS;
            if (base + first >= source.table().end()) {
                break;
            }
            IntSegment values = source.ints(column, base + first);
            for (int offset = 0; offset < Segments.SIZE; offset++) {
                int at = places[first + offset] - 1;
                if (at >= 0) {
                    into[at] = values.at(offset);
                }
            }
        }
    }

    private int lowest() {
        int lowest = Integer.MAX_VALUE;
        for (int run = 0; run < count(); run++) {
            lowest = Math.min(lowest, nrs[start(run)]);
        }
        return lowest;
    }

    /// Lets go of what only putting columns beside the rows needs.
    public void rest() {
        synchronized (later) {
            later.places = null;
        }
    }

    /// Whole months since a date, as [Prepared#ages] has them, known for the rows of a run.
    public short[] ages(int run, int index, int column, Ages ages) {
        short[] months = later.ages[index];
        synchronized (later) {
            if (!later.aged[index][run]) {
                for (int i = start(run); i < start(run + 1); i++) {
                    IntSegment since = source.ints(column, nrs[i]);
                    int day = since.at(Segments.offset(nrs[i]));
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
        long bytes = 12 * rows + 8 * rows * monies.length + 8L * later.claimants.length;
        long perRun = 4L * 5 + 1 + 8L * monies.length + 1 + later.ages.length;
        synchronized (later) {
            bytes += 4 * rows * later.columns.size();
        }
        return bytes + 2 * rows * later.ages.length + perRun * count() + 300;
    }
}
