package app.mangrove.model;

import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.column.Segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Fills a table in row order without a box a value: how the store loads and how a bulk load
/// appends.
///
/// Shape: for each row call `row` and then add exactly one value to every column.
public final class TableBuilder {
    private final Kind<?> kind;
    private final List<Field<?>> fields;
    private final Dictionary[] dictionaries;
    private final Segment[][] kept;
    private final Rows[] keptRows;
    private final SegmentBuilder[] builders;
    private final List<Rows> done = new ArrayList<>();
    private long[] high = new long[16];
    private long[] low = new long[16];
    private int[] commits = new int[16];
    private long[] live = new long[Segments.SIZE / 64];
    private int nr;

    /// A builder of a table from its first row.
    public TableBuilder(Kind<?> kind, List<Field<?>> fields) {
        this(Table.empty(kind, fields));
    }

    /// A builder that appends to a table: whole segments are shared, the last one is filled up.
    public TableBuilder(Table table) {
        kind = table.kind();
        fields = table.fields();
        int whole = table.end() >> Segments.BITS;
        dictionaries = new Dictionary[fields.size()];
        kept = new Segment[fields.size()][];
        builders = new SegmentBuilder[fields.size()];
        keptRows = new Rows[whole];
        for (int s = 0; s < whole; s++) {
            keptRows[s] = table.rows(s);
        }
        for (int c = 0; c < builders.length; c++) {
            dictionaries[c] = table.dictionary(c);
            builders[c] = new SegmentBuilder(fields.get(c).storage());
            kept[c] = new Segment[whole];
            for (int s = 0; s < whole; s++) {
                kept[c][s] = table.segment(c, s);
            }
        }
        nr = whole << Segments.BITS;
        if (nr == 0) {
            unused();
        }
        while (nr < table.end()) {
            copy(table, nr);
        }
    }

    private void copy(Table table, int from) {
        Rows heads = table.rows(Segments.of(from));
        int offset = Segments.offset(from);
        if (!heads.isUsed(offset)) {
            unused();
            return;
        }
        head(heads.high(offset), heads.low(offset), heads.commit(offset), heads.isLive(offset));
        for (int c = 0; c < builders.length; c++) {
            builders[c].addEncoded(table.encoded(c, from));
        }
    }

    private void unused() {
        head(0, 0, 0, false);
        for (SegmentBuilder builder : builders) {
            builder.skip();
        }
    }

    /// Starts the row `wanted`, leaving holes up to it; numbers only grow.
    public void row(int wanted, long idHigh, long idLow, long commit) {
        while (nr < wanted) {
            unused();
        }
        head(idHigh, idLow, commit, true);
    }

    /// Starts the row after the last.
    public void row(long idHigh, long idLow, long commit) {
        head(idHigh, idLow, commit, true);
    }

    /// A removed row: its id and commit stay known.
    public void removed(int wanted, long idHigh, long idLow, long commit) {
        while (nr < wanted) {
            unused();
        }
        head(idHigh, idLow, commit, false);
        for (SegmentBuilder builder : builders) {
            builder.skip();
        }
    }

    private void head(long idHigh, long idLow, long commit, boolean lives) {
        int offset = Segments.offset(nr);
        if (offset == 0 && nr > keptRows.length << Segments.BITS) {
            finishHeads(Segments.SIZE);
        }
        if (offset == high.length) {
            int size = Math.min(Segments.SIZE, offset * 2);
            high = Arrays.copyOf(high, size);
            low = Arrays.copyOf(low, size);
            commits = Arrays.copyOf(commits, size);
        }
        high[offset] = idHigh;
        low[offset] = idLow;
        commits[offset] = Math.toIntExact(commit);
        if (lives) {
            live[offset >> 6] |= 1L << offset;
        }
        nr++;
    }

    private void finishHeads(int used) {
        done.add(
                Rows.of(
                        Arrays.copyOf(high, used),
                        Arrays.copyOf(low, used),
                        Arrays.copyOf(commits, used),
                        live));
        live = new long[Segments.SIZE / 64];
        high = new long[Segments.SIZE];
        low = new long[Segments.SIZE];
        commits = new int[Segments.SIZE];
    }

    /// The filler of a column, by its position.
    public SegmentBuilder column(int column) {
        return builders[column];
    }

    public Dictionary dictionary(int column) {
        return dictionaries[column];
    }

    /// The number of the row that comes next.
    public int next() {
        return nr;
    }

    public Table build() {
        int used = nr - ((keptRows.length + done.size()) << Segments.BITS);
        if (used > 0) {
            finishHeads(used);
        }
        Rows[] rows = Arrays.copyOf(keptRows, keptRows.length + done.size());
        for (int i = 0; i < done.size(); i++) {
            rows[keptRows.length + i] = done.get(i);
        }
        Segment[][] columns = new Segment[builders.length][];
        for (int c = 0; c < builders.length; c++) {
            Segment[] tail = builders[c].build();
            columns[c] = Arrays.copyOf(kept[c], kept[c].length + tail.length);
            System.arraycopy(tail, 0, columns[c], kept[c].length, tail.length);
        }
        return new Table(kind, fields, dictionaries, rows, columns, nr);
    }
}
