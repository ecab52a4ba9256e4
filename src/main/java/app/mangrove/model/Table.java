package app.mangrove.model;

import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.column.Texts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// All rows of one kind at one moment, in columns of segments.
///
/// Shape: rows have numbers from 1 below `end`; a number is never given to another row, removed
/// rows leave a hole that still knows its id and commit. Numbers are what references hold.
public final class Table {
    private final Kind<?> kind;
    private final List<Field<?>> fields;
    private final Dictionary[] dictionaries;
    private final Rows[] rows;
    private final Segment[][] columns;
    private final int end;
    private final int size;

    /// Made when first asked for; whichever thread makes it makes the same.
    private @Nullable Map<String, Integer> positions;

    Table(
            Kind<?> kind,
            List<Field<?>> fields,
            Dictionary[] dictionaries,
            Rows[] rows,
            Segment[][] columns,
            int end) {
        this.kind = kind;
        this.fields = fields;
        this.dictionaries = dictionaries;
        this.rows = rows;
        this.columns = columns;
        this.end = end;
        int count = 0;
        for (Rows segment : rows) {
            count += segment.liveCount();
        }
        this.size = count;
    }

    /// A table over columns that the caller gives away: whole segments in row order, with the
    /// dictionaries of their codes.
    public static Table of(
            Kind<?> kind,
            List<Field<?>> fields,
            Dictionary[] dictionaries,
            Rows[] rows,
            Segment[][] columns,
            int end) {
        return new Table(kind, List.copyOf(fields), dictionaries, rows, columns, end);
    }

    static Table empty(Kind<?> kind, List<Field<?>> fields) {
        Dictionary[] dictionaries = new Dictionary[fields.size()];
        Segment[][] columns = new Segment[fields.size()][0];
        for (int i = 0; i < dictionaries.length; i++) {
            dictionaries[i] = new Dictionary();
        }
        return new Table(kind, fields, dictionaries, new Rows[0], columns, 1);
    }

    public Kind<?> kind() {
        return kind;
    }

    /// The fields in column order, users' own fields last.
    public List<Field<?>> fields() {
        return fields;
    }

    /// How many rows live.
    public int size() {
        return size;
    }

    /// The number after the last row that ever was; the next new row gets it.
    public int end() {
        return end;
    }

    public int segmentCount() {
        return rows.length;
    }

    public Rows rows(int segment) {
        return rows[segment];
    }

    public Segment segment(int column, int segment) {
        return columns[column][segment];
    }

    public boolean isLive(int nr) {
        return nr > 0 && nr < end && rows[Segments.of(nr)].isLive(Segments.offset(nr));
    }

    public Id id(int nr) {
        Rows heads = rows[Segments.of(nr)];
        int offset = Segments.offset(nr);
        return new Id(heads.high(offset), heads.low(offset));
    }

    /// The number of the commit that touched the row last.
    public long commit(int nr) {
        return rows[Segments.of(nr)].commit(Segments.offset(nr));
    }

    /// The number of a living row, or 0.
    public int nr(Id id) {
        int slot = slot(id);
        return isLive(slot) ? slot : 0;
    }

    /// The number of a row, living or removed, or 0.
    public int slot(Id id) {
        for (int s = rows.length - 1; s >= 0; s--) {
            int offset = rows[s].find(id.high(), id.low());
            if (offset >= 0) {
                return (s << Segments.BITS) + offset;
            }
        }
        return 0;
    }

    /// The position of a field's column, or −1.
    public int column(String field) {
        Map<String, Integer> known = positions;
        if (known == null) {
            Map<String, Integer> made = new HashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                made.put(fields.get(i).key(), i);
            }
            known = Map.copyOf(made);
            positions = known;
        }
        return known.getOrDefault(field, -1);
    }

    private int column(Field<?> field) {
        int column = column(field.key());
        if (column < 0) {
            throw new IllegalArgumentException(kind + " has no field " + field.key());
        }
        return column;
    }

    public Ints ints(Field<?> field) {
        return new Ints(columns[column(field)]);
    }

    public Longs longs(Field<?> field) {
        return new Longs(columns[column(field)]);
    }

    public Texts texts(Field<?> field) {
        return new Texts(columns[column(field)]);
    }

    /// The dictionary of a repeating field's codes.
    public Dictionary dictionary(Field<?> field) {
        return dictionaries[column(field)];
    }

    public Dictionary dictionary(int column) {
        return dictionaries[column];
    }

    /// The value of a column as it is stored: `Integer`, `Long`, `String` or null.
    public @Nullable Object encoded(int column, int nr) {
        return columns[column][Segments.of(nr)].get(Segments.offset(nr));
    }

    /// Calls `visit` with the number of each living row, in order.
    public void forEach(IntConsumer visit) {
        for (int s = 0; s < rows.length; s++) {
            for (int word = 0; word < Segments.SIZE / 64; word++) {
                for (long bits = rows[s].liveWord(word); bits != 0; bits &= bits - 1) {
                    visit.accept(
                            (s << Segments.BITS) + (word << 6) + Long.numberOfTrailingZeros(bits));
                }
            }
        }
    }

    /// The numbers of all living rows, in order.
    public int[] numbers() {
        int[] numbers = new int[size];
        int[] next = {0};
        forEach(nr -> numbers[next[0]++] = nr);
        return numbers;
    }

    /// One row as it shall be: head, and the encoded values of the columns that change.
    public record RowChange(
            int nr, Id id, long commit, boolean live, Map<Integer, @Nullable Object> values) {}

    /// This table with rows changed; segments that no change touches are shared. What may change is
    /// decided by [Applying]; the store uses this to read again what a commit has written.
    public Table with(List<RowChange> changes) {
        int newEnd = end;
        Map<Integer, List<RowChange>> bySegment = new TreeMap<>();
        for (RowChange change : changes) {
            newEnd = Math.max(newEnd, change.nr() + 1);
            bySegment.computeIfAbsent(Segments.of(change.nr()), s -> new ArrayList<>()).add(change);
        }
        int count = Math.max(rows.length, Segments.count(newEnd));
        Rows[] newRows = Arrays.copyOf(rows, count);
        Arrays.fill(newRows, rows.length, count, Rows.empty());
        Segment[][] newColumns = new Segment[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            newColumns[c] = Arrays.copyOf(columns[c], count);
            Arrays.fill(newColumns[c], rows.length, count, Segment.empty(fields.get(c).storage()));
        }
        bySegment.forEach((segment, own) -> apply(segment, own, newRows, newColumns));
        return new Table(kind, fields, dictionaries, newRows, newColumns, newEnd);
    }

    private static void apply(
            int segment, List<RowChange> changes, Rows[] newRows, Segment[][] newColumns) {
        int n = changes.size();
        int[] offsets = new int[n];
        long[] highs = new long[n];
        long[] lows = new long[n];
        long[] commits = new long[n];
        boolean[] lives = new boolean[n];
        Map<Integer, List<RowChange>> byColumn = new HashMap<>();
        for (int i = 0; i < n; i++) {
            RowChange change = changes.get(i);
            offsets[i] = Segments.offset(change.nr());
            highs[i] = change.id().high();
            lows[i] = change.id().low();
            commits[i] = change.commit();
            lives[i] = change.live();
            for (Integer column : change.values().keySet()) {
                byColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(change);
            }
        }
        newRows[segment] = newRows[segment].with(offsets, highs, lows, commits, lives);
        byColumn.forEach((column, own) ->
                newColumns[column][segment] =
                        newColumns[column][segment].with(
                                own.stream().mapToInt(r -> Segments.offset(r.nr())).toArray(),
                                own.stream().map(r -> r.values().get(column)).toArray()));
    }

    /// This table under other fields: columns of fields that stay are shared, new ones are empty.
    Table laidOut(List<Field<?>> newFields) {
        Dictionary[] newDictionaries = new Dictionary[newFields.size()];
        Segment[][] newColumns = new Segment[newFields.size()][];
        for (int i = 0; i < newFields.size(); i++) {
            Field<?> field = newFields.get(i);
            int old = column(field.key());
            if (old >= 0 && fields.get(old).storage() == field.storage()) {
                newDictionaries[i] = dictionaries[old];
                newColumns[i] = columns[old];
            } else {
                newDictionaries[i] = new Dictionary();
                newColumns[i] = new Segment[rows.length];
                Arrays.fill(newColumns[i], Segment.empty(field.storage()));
            }
        }
        return new Table(kind, newFields, newDictionaries, rows, newColumns, end);
    }

    /// This table without its rows from `newEnd` on, which must be unused.
    Table cutAt(int newEnd) {
        int count = Math.min(rows.length, Segments.count(newEnd));
        Segment[][] cut = new Segment[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            cut[c] = Arrays.copyOf(columns[c], count);
        }
        return new Table(kind, fields, dictionaries, Arrays.copyOf(rows, count), cut, newEnd);
    }

    /// Bytes of heap that its columns and row heads keep, near enough for a budget.
    public long heapBytes() {
        long bytes = 0;
        for (Rows heads : rows) {
            bytes += heads.heapBytes();
        }
        for (Segment[] column : columns) {
            for (Segment segment : column) {
                bytes += segment.heapBytes();
            }
        }
        return bytes;
    }
}
