package app.mangrove.incentive.row;

import app.mangrove.incentive.read.Block;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Segments;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.Map;

/// The rows of a run that are in hand, side by side, and the working arrays of one thread for them.
///
/// Shape: rows `from` to before `from + count` of the arrays, which are the block's own when all
/// rows of a stretch are meant, else copies of those that are.
public final class Lane {
    /// Rows in hand at most, so that their numbers stay in the nearest cache.
    static final int MOST = 2048;

    private static final short[] NO_AGES = {};

    private final int[] ownNrs = new int[MOST];
    private final int[] ownDays = new int[MOST];
    private final int[] ownSellers = new int[MOST];
    private final long[] ownMeasures = new long[MOST];
    private final int[] ownClaimants = new int[MOST];
    private final short[] ownAges = new short[MOST];
    private final Map<Payees.Split, Shared> shared = new IdentityHashMap<>();
    private final int months;
    private @Nullable Prepared probe;

    final long[] amounts = new long[MOST];
    final long[] rates = new long[MOST];
    final int[] codes = new int[MOST];
    final int[] others = new int[MOST];

    int from;
    int count;
    int month;
    int[] nrs = ownNrs;
    int[] days = ownDays;
    int[] sellers = ownSellers;
    long[] measures = ownMeasures;
    Block.Claimed claims = Block.Claimed.NONE;
    int[] claimants = ownClaimants;
    private @Nullable Block whole;
    short[] ages = NO_AGES;

    public Lane(int months) {
        this.months = months;
    }

    /// What a split has shared out to the sellers' lines and not given yet.
    Shared shared(Payees.Split split) {
        return shared.computeIfAbsent(split, s -> new Shared(s, months));
    }

    /// What claims and ages a kernel reads.
    record Extras(Block.Claimed claims, short[] ages) {
        static final Extras NONE = new Extras(Block.Claimed.NONE, NO_AGES);
    }

    /// Takes all rows of a stretch in hand.
    void take(Block block, int run, long[] money, Extras extras, int start, int end) {
        whole = block;
        month = block.month(run);
        from = start;
        count = end - start;
        nrs = block.nrs();
        days = block.days();
        sellers = block.sellers();
        measures = money;
        claims = extras.claims;
        claimants = claims.partners();
        ages = extras.ages;
    }

    /// Keeps the rows of effective days from one to before another.
    void keepDays(int first, int end) {
        int left = 0;
        int start = from;
        for (int i = start; i < start + count; i++) {
            if (days[i] >= first && days[i] < end) {
                copy(i, left++);
            }
        }
        own(left);
    }

    /// Keeps the rows that are dated at most so many days after their effective day.
    void keepWithin(SourceTable source, int within) {
        int left = 0;
        int start = from;
        for (int i = start; i < start + count; i++) {
            if (source.dates().at(nrs[i]) - days[i] <= within) {
                copy(i, left++);
            }
        }
        own(left);
    }

    /// Keeps the rows whose latest claim is fresh enough and not the seller's own; to be asked
    /// before anything else is left out.
    void keepClaimed(int most) {
        int[] lags = claims.lags();
        int left = 0;
        int start = from;
        int end = from + count;
        for (int i = start; i < end; i++) {
            int claimant = claimants[i];
            boolean counts = claimant != 0 & lags[i] <= most & claimant != sellers[i];
            others[left] = i;
            left += counts ? 1 : 0;
        }
        for (int i = 0; i < left; i++) {
            copy(others[i], i);
        }
        own(left);
    }

    private void copy(int i, int to) {
        ownNrs[to] = nrs[i];
        ownDays[to] = days[i];
        ownSellers[to] = sellers[i];
        ownMeasures[to] = measures[i];
        if (claimants.length > 0) {
            ownClaimants[to] = claimants[i];
        }
        if (ages.length > 0) {
            ownAges[to] = ages[i];
        }
    }

    private void own(int left) {
        from = 0;
        count = left;
        nrs = ownNrs;
        days = ownDays;
        sellers = ownSellers;
        measures = ownMeasures;
        claimants = claimants.length > 0 ? ownClaimants : claimants;
        whole = null;
        ages = ages.length > 0 ? ownAges : NO_AGES;
    }

    /// The values of a column for the rows in hand.
    void gather(SourceTable source, int column, int[] into) {
        Block block = whole;
        if (block != null) {
            System.arraycopy(block.values(column), from, into, 0, count);
            return;
        }
        int i = 0;
        while (i < count) {
            int segment = nrs[from + i] >> Segments.BITS;
            IntSegment values = (IntSegment) source.table().segment(column, segment);
            while (i < count && nrs[from + i] >> Segments.BITS == segment) {
                into[i] = values.at(nrs[from + i] & Segments.MASK);
                i++;
            }
        }
    }

    /// Whether a row meets a condition.
    boolean test(RowTest test, SourceTable source, int nr, int day) {
        int segment = Segments.of(nr);
        Prepared held = probe;
        if (held == null || held.segment() != segment || held.source() != source) {
            held = Prepared.probe(source, segment);
            probe = held;
        }
        return test.keep(held, new int[] {held.hold(nr, day)}, 1) == 1;
    }
}
