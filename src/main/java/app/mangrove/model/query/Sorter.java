package app.mangrove.model.query;

import app.mangrove.base.sort.ByteOrder;
import app.mangrove.base.sort.Radix;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.column.TextSegment;
import app.mangrove.model.column.Texts;

import org.jspecify.annotations.Nullable;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Puts row numbers in the order of columns: every column becomes a number a row, then stable
/// passes from the last order to the first.
final class Sorter {
    /// Stands for no value; sorts last.
    private static final long NONE = Long.MAX_VALUE;

    private final Names names;
    private final Cancel cancel;

    Sorter(Names names, Cancel cancel) {
        this.names = names;
        this.cancel = cancel;
    }

    /// Sorts `rows` in place; `columns` run in step with `orders`.
    void sort(int[] rows, List<Column> columns, List<Order> orders) {
        long[] keys = new long[rows.length];
        long[] spareKeys = new long[rows.length];
        int[] spareRows = new int[rows.length];
        for (int i = orders.size() - 1; i >= 0; i--) {
            cancel.check();
            IntToLongFunction key = key(columns.get(i), rows);
            fill(keys, rows, key, orders.get(i).descending());
            Radix.sort(keys, rows, 0, rows.length, spareKeys, spareRows);
        }
    }

    /// Keys from 0 on, so that few digits differ; no value becomes the greatest.
    private static void fill(long[] keys, int[] rows, IntToLongFunction key, boolean descending) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int i = 0; i < rows.length; i++) {
            long value = key.applyAsLong(rows[i]);
            keys[i] = value;
            if (value != NONE) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        for (int i = 0; i < keys.length; i++) {
            long value = keys[i];
            keys[i] =
                    value == NONE
                            ? greatest - least + 1
                            : descending ? greatest - value : value - least;
        }
    }

    private IntToLongFunction key(Column column, int[] rows) {
        Column next = column.next();
        if (next != null) {
            return over(column, next, rows);
        }
        Field<?> field = column.field().orElse(null);
        if (field == null) {
            return column.derivedValues() instanceof Derived.Values.Words words
                    ? coded(nr -> at(words.codes(), nr), rankOf(words.texts()))
                    : column.type().storage() == app.mangrove.model.column.Storage.INT
                            ? numbers(column.ints())
                            : numbers(column.longs());
        }
        if (field.type() == FieldType.REF) {
            return names(column, field, rows);
        }
        if (field.isRepeating()) {
            return coded(column.ints(), ranks(column.table().dictionary(field), field));
        }
        return switch (field.storage()) {
            case INT -> numbers(column.ints());
            case LONG -> numbers(column.longs());
            case TEXT -> text(column.table(), field, rows);
        };
    }

    private static int at(int[] codes, int nr) {
        return nr < codes.length ? codes[nr] : -1;
    }

    private static IntToLongFunction numbers(IntUnaryOperator ints) {
        return nr -> {
            int value = ints.applyAsInt(nr);
            return value == Integer.MIN_VALUE ? NONE : value;
        };
    }

    private static IntToLongFunction numbers(IntToLongFunction longs) {
        return nr -> {
            long value = longs.applyAsLong(nr);
            return value == LongSegment.NULL ? NONE : value;
        };
    }

    private static IntToLongFunction coded(IntUnaryOperator codes, long[] ranks) {
        return nr -> {
            int code = codes.applyAsInt(nr);
            return code < 0 || code >= ranks.length ? NONE : ranks[code];
        };
    }

    /// The keys of what the rows refer to, each target's once.
    private IntToLongFunction over(Column column, Column next, int[] rows) {
        int[] targets = targets(column.ints(), rows, next.table());
        return byTarget(column.ints(), key(next, targets), next.table(), targets);
    }

    private IntToLongFunction names(Column column, Field<?> field, int[] rows) {
        Table table = column.ecosystem().table(field.target());
        Field<String> name = field.target().name();
        int[] targets = targets(column.ints(), rows, table);
        IntToLongFunction key =
                name.isRepeating()
                        ? coded(table.ints(name)::at, ranks(table.dictionary(name), name))
                        : text(table, name, targets);
        return byTarget(column.ints(), key, table, targets);
    }

    private static int[] targets(IntUnaryOperator refs, int[] rows, Table table) {
        java.util.BitSet seen = new java.util.BitSet(table.end());
        for (int nr : rows) {
            seen.set(Math.max(0, refs.applyAsInt(nr)));
        }
        seen.clear(0);
        return seen.stream().toArray();
    }

    private static IntToLongFunction byTarget(
            IntUnaryOperator refs, IntToLongFunction key, Table table, int[] targets) {
        long[] keys = new long[table.end()];
        Arrays.fill(keys, NONE);
        for (int target : targets) {
            keys[target] = key.applyAsLong(target);
        }
        return nr -> keys[Math.max(0, refs.applyAsInt(nr))];
    }

    /// Choices in their declared order, other words in the language's.
    private long[] ranks(Dictionary dictionary, Field<?> field) {
        String[] texts = new String[dictionary.size()];
        for (int code = 0; code < texts.length; code++) {
            texts[code] = String.valueOf(dictionary.text(code));
        }
        if (field.type() != FieldType.CHOICE) {
            return rankOf(texts);
        }
        return Arrays.stream(texts).mapToLong(field.choices()::indexOf).toArray();
    }

    private long[] rankOf(String[] texts) {
        Collator collator = names.collator();
        @Nullable CollationKey[] keys =
                Arrays.stream(texts).map(collator::getCollationKey).toArray(CollationKey[]::new);
        int[] order =
                IntStream.range(0, texts.length)
                        .boxed()
                        .sorted(Comparator.comparing(code -> keys[code]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        long[] ranks = new long[texts.length];
        for (int i = 0; i < order.length; i++) {
            boolean equal = i > 0 && keys[order[i]].compareTo(keys[order[i - 1]]) == 0;
            ranks[order[i]] = equal ? ranks[order[i - 1]] : i;
        }
        return ranks;
    }

    /// Names in the language's order when it is known, else by code point.
    private IntToLongFunction text(Table table, Field<?> field, int[] rows) {
        Optional<NameRanks> ranks =
                field.type() == FieldType.TEXT ? names.ranks(table, field) : Optional.empty();
        if (ranks.isPresent()) {
            NameRanks known = ranks.get();
            return nr -> {
                int rank = known.at(nr);
                return rank < 0 ? NONE : rank;
            };
        }
        return plain(table, field, rows);
    }

    private IntToLongFunction plain(Table table, Field<?> field, int[] rows) {
        Texts texts = table.texts(field);
        int[] order = Arrays.stream(rows).filter(nr -> end(texts, nr) >= 0).toArray();
        ByteOrder.sort(order, (nr, depth) -> chunk(texts, nr, depth), cancel);
        int[] ranks = new int[table.end()];
        Arrays.fill(ranks, -1);
        for (int i = 0; i < order.length; i++) {
            boolean equal = i > 0 && same(texts, order[i - 1], order[i]);
            ranks[order[i]] = equal ? ranks[order[i - 1]] : i;
        }
        return nr -> ranks[nr] < 0 ? NONE : ranks[nr];
    }

    private static int end(Texts texts, int nr) {
        return texts.segment(Segments.of(nr)).end(Segments.offset(nr));
    }

    private static long chunk(Texts texts, int nr, int depth) {
        TextSegment segment = texts.segment(Segments.of(nr));
        int offset = Segments.offset(nr);
        return ByteOrder.chunk(
                segment.bytes(), segment.start(offset) + depth * 8, segment.end(offset));
    }

    private static boolean same(Texts texts, int a, int b) {
        TextSegment p = texts.segment(Segments.of(a));
        TextSegment q = texts.segment(Segments.of(b));
        int i = Segments.offset(a);
        int j = Segments.offset(b);
        return Arrays.equals(p.bytes(), p.start(i), p.end(i), q.bytes(), q.start(j), q.end(j));
    }
}
