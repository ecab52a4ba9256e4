package app.mangrove.incentive.read;

import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segments;

import java.util.Arrays;
import java.util.Objects;

/// Makes one [Block]: reads segments once, counts how many rows each month and code has, and puts
/// every row's numbers straight at their place.
final class BlockMaker {
    private final SourceTable source;
    private final Axis axis;
    private final Order order;
    private final Order.Gathered rows;
    private final int[] keys;

    /// Makes a block with working arrays that hold nothing of another one.
    BlockMaker(SourceTable source, Axis axis, Order order, Order.Gathered rows) {
        this.source = source;
        this.axis = axis;
        this.order = order;
        this.rows = rows;
        keys = rows.keys;
        rows.count = 0;
    }

    /// Reads the living rows of a segment: months, effective days, codes.
    void read(int segment) {
        Rows heads = source.table().rows(segment);
        IntSegment dates = source.dates().segment(segment);
        IntSegment originals =
                source.originals() == null ? IntSegment.EMPTY : source.originals().segment(segment);
        int first = segment << Segments.BITS;
        int from = rows.count;
        int n = from;
        int codes = 2 * order.size();
        for (int word = 0; word < Segments.SIZE / 64; word++) {
            for (long bits = heads.liveWord(word); bits != 0; bits &= bits - 1) {
                int i = (word << 6) + Long.numberOfTrailingZeros(bits);
                int date = dates.at(i);
                int month = axis.month(date);
                if (month >= 0) {
                    int original = originals.at(i);
                    boolean back = original > 0;
                    rows.nrs[n] = first + i;
                    rows.days[n] = back ? source.dates().at(original) : date;
                    keys[n++] = month * codes + (back ? 1 : 0);
                }
            }
        }
        rows.count = n;
        order.add(source.table(), segment, rows, from, 2);
    }

    /// The block of the rows that were read.
    Block make(Preparing preparing) {
        int n = rows.count;
        int[] next = new int[axis.count() * 2 * order.size() + 1];
        for (int i = 0; i < n; i++) {
            next[keys[i] + 1]++;
        }
        int[] starts = new int[next.length];
        int[] used = new int[next.length];
        int runs = 0;
        for (int key = 0; key + 1 < next.length; key++) {
            int count = next[key + 1];
            next[key + 1] = next[key] + count;
            if (count > 0) {
                starts[runs] = next[key];
                used[runs++] = key;
            }
        }
        starts[runs] = n;
        int[] places = keys;
        int[] days = new int[n];
        int[] nrs = new int[n];
        int[] sellers = new int[n];
        forEachSegment((segment, from, to) -> {
            IntSegment partners = source.partners().segment(segment);
            for (int i = from; i < to; i++) {
                int place = next[keys[i]]++;
                int nr = rows.nrs[i];
                places[i] = place;
                nrs[place] = nr;
                days[place] = rows.days[i];
                sellers[place] = partners.at(nr & Segments.MASK);
            }
        });
        Needs needs = preparing.needs();
        boolean money = source.currencies() != null;
        long[][] monies = new long[money ? needs.monies().size() : 0][];
        for (int m = 0; m < monies.length; m++) {
            monies[m] = monies(needs.monies().get(m), preparing.rates(m), places);
        }
        Block.Runs all = runs(Arrays.copyOf(starts, runs + 1), used, days, monies);
        return new Block(source, nrs, days, sellers, monies, all, money ? needs : Needs.NONE);
    }

    /// Visits the rows that were read, segment by segment.
    private void forEachSegment(Stretch stretch) {
        int from = 0;
        while (from < rows.count) {
            int segment = Segments.of(rows.nrs[from]);
            int to = from;
            while (to < rows.count && Segments.of(rows.nrs[to]) == segment) {
                to++;
            }
            stretch.rows(segment, from, to);
            from = to;
        }
    }

    private interface Stretch {
        void rows(int segment, int from, int to);
    }

    private long[] monies(MoneyOf of, Fx fx, int[] places) {
        long[] money = new long[rows.count];
        Fx.Rows some = rows.some;
        forEachSegment((segment, from, to) -> {
            IntSegment dates = source.dates().segment(segment);
            IntSegment currencies = Objects.requireNonNull(source.currencies()).segment(segment);
            boolean single = of.plus().size() == 1 && of.minus().isEmpty();
            LongSegment only =
                    single
                            ? Preparing.column(source.table(), of.plus().getFirst(), segment)
                            : LongSegment.EMPTY;
            long[] e4 = single ? new long[0] : sums(of, segment);
            for (int i = from; i < to; i++) {
                int offset = rows.nrs[i] & Segments.MASK;
                int at = i - from;
                long amount = single ? only.at(offset) : e4[offset];
                some.amounts()[at] = amount == LongSegment.NULL ? 0 : amount;
                some.currencies()[at] = currencies.at(offset);
                some.days()[at] = of.own() ? dates.at(offset) : rows.days[i];
            }
            fx.minor(some, to - from, of.rounding());
            for (int i = from; i < to; i++) {
                money[places[i]] = some.amounts()[i - from];
            }
        });
        return money;
    }

    private long[] sums(MoneyOf of, int segment) {
        int[] live = Preparing.live(source.table().rows(segment));
        return Preparing.amounts(source.table(), segment, live, of);
    }

    private Block.Runs runs(int[] starts, int[] keys, int[] days, long[][] monies) {
        int count = starts.length - 1;
        int[] months = new int[count];
        int[] codes = new int[count];
        boolean[] returns = new boolean[count];
        int[] firstDays = new int[count];
        int[] lastDays = new int[count];
        long[][] most = new long[monies.length][count];
        for (int run = 0; run < count; run++) {
            months[run] = keys[run] / 2 / order.size();
            codes[run] = keys[run] / 2 % order.size();
            returns[run] = (keys[run] & 1) != 0;
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (int i = starts[run]; i < starts[run + 1]; i++) {
                first = Math.min(first, days[i]);
                last = Math.max(last, days[i]);
            }
            firstDays[run] = first;
            lastDays[run] = last;
            for (int m = 0; m < monies.length; m++) {
                most[m][run] = most(monies[m], starts[run], starts[run + 1]);
            }
        }
        return new Block.Runs(starts, months, codes, returns, firstDays, lastDays, most);
    }

    private static long most(long[] money, int from, int to) {
        long most = 0;
        long least = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, money[i]);
            least = Math.min(least, money[i]);
        }
        return least == Fx.MISSING ? Long.MAX_VALUE : Math.max(most, -least);
    }
}
