package app.mangrove.model.column;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The row heads of one segment: ids, the commit that touched each row last, and whether it lives.
///
/// Shape: a removed row keeps its id and commit, so that a re-created row continues it.
public final class Rows {
    private final long[] high;
    private final long[] low;
    private final int[] commits;
    private final long[] live;
    private final int liveCount;
    private final long min;
    private final long max;
    private volatile short @Nullable [] index;

    private Rows(long[] high, long[] low, int[] commits, long[] live) {
        this.high = high;
        this.low = low;
        this.commits = commits;
        this.live = live;
        long least = -1L;
        long greatest = 0;
        for (int i = 0; i < high.length; i++) {
            if (commits[i] != 0) {
                least = Long.compareUnsigned(high[i], least) < 0 ? high[i] : least;
                greatest = Long.compareUnsigned(high[i], greatest) > 0 ? high[i] : greatest;
            }
        }
        min = least;
        max = greatest;
        int count = 0;
        for (long word : live) {
            count += Long.bitCount(word);
        }
        liveCount = count;
    }

    /// Row heads over arrays that the caller gives away; commit 0 marks an offset that was never
    /// used.
    public static Rows of(long[] high, long[] low, int[] commits, long[] live) {
        return new Rows(high, low, commits, live);
    }

    public static Rows empty() {
        return new Rows(new long[0], new long[0], new int[0], new long[Segments.SIZE / 64]);
    }

    /// How many leading offsets may be used.
    public int length() {
        return commits.length;
    }

    public boolean isLive(int offset) {
        return (live[offset >> 6] & 1L << offset) != 0;
    }

    public boolean isUsed(int offset) {
        return offset < commits.length && commits[offset] != 0;
    }

    public int commit(int offset) {
        return offset < commits.length ? commits[offset] : 0;
    }

    public long high(int offset) {
        return high[offset];
    }

    public long low(int offset) {
        return low[offset];
    }

    public int liveCount() {
        return liveCount;
    }

    /// The live bits of 64 rows.
    public long liveWord(int word) {
        return live[word];
    }

    /// The offset of an id, living or removed, or −1.
    public int find(long wantedHigh, long wantedLow) {
        if (Long.compareUnsigned(wantedHigh, min) < 0
                || Long.compareUnsigned(wantedHigh, max) > 0) {
            return -1;
        }
        short[] table = index;
        if (table == null) {
            table = buildIndex();
            index = table;
        }
        int mask = table.length - 1;
        for (int slot = hash(wantedHigh, wantedLow) & mask;
                table[slot] != 0;
                slot = slot + 1 & mask) {
            int offset = table[slot] - 1;
            if (high[offset] == wantedHigh && low[offset] == wantedLow) {
                return offset;
            }
        }
        return -1;
    }

    private short[] buildIndex() {
        short[] table = new short[Integer.highestOneBit(Math.max(8, high.length)) << 1];
        int mask = table.length - 1;
        for (int i = 0; i < high.length; i++) {
            if (commits[i] != 0) {
                int slot = hash(high[i], low[i]) & mask;
                while (table[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                table[slot] = (short) (i + 1);
            }
        }
        return table;
    }

    private static int hash(long high, long low) {
        long mixed = (high ^ low * 0x9E37_79B9_7F4A_7C15L) * 0xBF58_476D_1CE4_E5B9L;
        return (int) (mixed >>> 40);
    }

    /// These heads with other ones at one offset each; arrays run in step.
    public Rows with(int[] offsets, long[] highs, long[] lows, long[] newCommits, boolean[] lives) {
        int last = Arrays.stream(offsets).max().orElse(-1);
        int size = Math.max(high.length, Segments.capacity(last + 1));
        long[] h = Arrays.copyOf(high, size);
        long[] l = Arrays.copyOf(low, size);
        int[] c = Arrays.copyOf(commits, size);
        long[] bits = live.clone();
        for (int i = 0; i < offsets.length; i++) {
            int offset = offsets[i];
            h[offset] = highs[i];
            l[offset] = lows[i];
            c[offset] = Math.toIntExact(newCommits[i]);
            long bit = 1L << offset;
            bits[offset >> 6] = lives[i] ? bits[offset >> 6] | bit : bits[offset >> 6] & ~bit;
        }
        return new Rows(h, l, c, bits);
    }

    public long heapBytes() {
        short[] table = index;
        return 120 + 20L * high.length + 8L * live.length + (table == null ? 0 : 2L * table.length);
    }
}
