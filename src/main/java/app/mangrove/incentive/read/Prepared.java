package app.mangrove.incentive.read;

import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Segments;

/// One segment of rows with all that no term of a plan can change: their month, their effective
/// day, their converted money, the claim that stands at that day, their age.
///
/// Shape: arrays by offset, up to the last living row. A month outside the axis is −1.
public final class Prepared {
    final SourceTable source;
    final int segment;
    final int[] live;
    final short[] months;
    final int[] days;
    final long[][] monies;
    final short[][] ages;
    final int[] claims;
    int minMonth = Integer.MAX_VALUE;
    int maxMonth = -1;
    int minDay = Integer.MAX_VALUE;
    int maxDay = Integer.MIN_VALUE;

    Prepared(
            SourceTable source,
            int segment,
            int[] live,
            int length,
            Needs needs,
            boolean withClaims) {
        this.source = source;
        this.segment = segment;
        this.live = live;
        months = new short[length];
        days = new int[length];
        monies = new long[needs.monies().size()][];
        ages = new short[needs.ages().size()][];
        claims = withClaims ? new int[length] : new int[0];
    }

    private Prepared(Prepared same, SourceTable source) {
        this.source = source;
        segment = same.segment;
        live = same.live;
        months = same.months;
        days = same.days;
        monies = same.monies;
        ages = same.ages;
        claims = same.claims;
        minMonth = same.minMonth;
        maxMonth = same.maxMonth;
        minDay = same.minDay;
        maxDay = same.maxDay;
    }

    /// A place to hold single rows of a segment, to ask conditions about them.
    public static Prepared probe(SourceTable source, int segment) {
        return new Prepared(source, segment, new int[0], Segments.SIZE, Needs.NONE, false);
    }

    /// Holds a row with its effective day; answers its offset.
    public int hold(int nr, int day) {
        int offset = Segments.offset(nr);
        days[offset] = day;
        return offset;
    }

    /// The same rows in another snapshot, whose segment is the same.
    public Prepared in(SourceTable other) {
        return new Prepared(this, other);
    }

    public SourceTable source() {
        return source;
    }

    public int segment() {
        return segment;
    }

    /// A column of 32-bit numbers of this segment.
    public IntSegment ints(int column) {
        return (IntSegment) source.table().segment(column, segment);
    }

    /// A column of 64-bit numbers of this segment.
    public LongSegment longs(int column) {
        return (LongSegment) source.table().segment(column, segment);
    }

    /// The number of the row at an offset.
    public int nr(int offset) {
        return (segment << Segments.BITS) + offset;
    }

    /// The offsets of its living rows.
    public int[] live() {
        return live;
    }

    /// The month that each row is paid in.
    public short[] months() {
        return months;
    }

    /// The effective day of each row.
    public int[] days() {
        return days;
    }

    public long[] money(int index) {
        return monies[index];
    }

    /// Whole months since a date, clipped to a short; `Short.MIN_VALUE` without one.
    public short[] ages(int index) {
        return ages[index];
    }

    /// The place of the latest claim at the effective day, −1 for none.
    public int[] claims() {
        return claims;
    }

    public int minMonth() {
        return minMonth;
    }

    public int maxMonth() {
        return maxMonth;
    }

    public int minDay() {
        return minDay;
    }

    public int maxDay() {
        return maxDay;
    }

    /// Bytes of heap that it keeps, near enough for a budget.
    public long heapBytes() {
        long bytes = 120 + 4L * live.length + 2L * months.length + 4L * days.length;
        for (long[] money : monies) {
            bytes += money == null ? 0 : 16 + 8L * money.length;
        }
        for (short[] age : ages) {
            bytes += age == null ? 0 : 16 + 2L * age.length;
        }
        return bytes + 4L * claims.length;
    }
}
