package app.mangrove.model.query;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Parallel;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Rows of a kind that meet a filter and hold some words, in an order.
///
/// Shape: `text` holds words that must each stand in one of the columns `in`; with no columns, in
/// any text column of the kind.
public record Query(Kind<?> kind, Filter filter, List<Order> orders, String text, List<String> in) {
    /// Segments that one core takes at a time.
    private static final int STRIDE = 32;

    public Query {
        orders = List.copyOf(orders);
        in = List.copyOf(in);
    }

    /// Every row in row order.
    public static Query of(Kind<?> kind) {
        return new Query(kind, Filter.ALL, List.of(), "", List.of());
    }

    public Query where(Filter condition) {
        return new Query(kind, condition, orders, text, in);
    }

    public Query orderBy(Order... by) {
        return new Query(kind, filter, List.of(by), text, in);
    }

    public Query orderBy(List<Order> by) {
        return new Query(kind, filter, by, text, in);
    }

    public Query holding(String words, List<String> columns) {
        return new Query(kind, filter, orders, words, columns);
    }

    /// Reads a filter's text for a kind and checks it against its columns.
    ///
    /// Errors: `filter.*`, with the position (from 1) of what does not fit.
    public static Outcome<Filter> parse(String text, Kind<?> kind, Scope scope) {
        FilterParser parser = new FilterParser(text);
        return parser.parse()
                .flatMap(filter ->
                        Compiler.compile(scope, kind, filter, parser.positions())
                                .map(test -> filter));
    }

    /// The rows of the scope's snapshot.
    ///
    /// Errors: `filter.*` when a stored filter no longer fits.
    public Outcome<Result> run(Scope scope, Cancel cancel) {
        Outcome<List<Column>> columns = columns(scope);
        Filter whole = filter.and(words(scope));
        return columns.flatMap(by ->
                Compiler.compile(scope, kind, whole, Map.of())
                        .map(test -> {
                            int[] rows = rows(scope.ecosystem().table(kind), test, cancel);
                            new Sorter(scope.names(), cancel).sort(rows, by, orders);
                            return new Result(scope.ecosystem(), kind, rows);
                        }));
    }

    private Outcome<List<Column>> columns(Scope scope) {
        List<Column> columns = new ArrayList<>();
        for (Order order : orders) {
            switch (Column.of(scope, kind, order.path())) {
                case Outcome.Ok<Column>(Column column) -> columns.add(column);
                case Outcome.Failed<Column> failed -> {
                    return Outcome.failed("filter.order", kind.word(), order.path());
                }
            }
        }
        return Outcome.ok(columns);
    }

    /// Each word in some column.
    private Filter words(Scope scope) {
        if (text.isBlank()) {
            return Filter.ALL;
        }
        List<String> columns = in.isEmpty() ? texts(scope) : searchable(scope);
        List<Filter> every = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            every.add(
                    new Filter.Or(
                            columns.stream()
                                    .map(path -> Filter.test(path, Operator.CONTAINS, word))
                                    .toList()));
        }
        return new Filter.And(every);
    }

    private List<String> texts(Scope scope) {
        return scope.ecosystem().schema().fields(kind).stream()
                .filter(f -> f.type() == FieldType.TEXT || f.type() == FieldType.TEXTS)
                .map(f -> f.key())
                .toList();
    }

    private List<String> searchable(Scope scope) {
        return in.stream()
                .filter(path ->
                        Column.of(scope, kind, path)
                                .map(c -> c.operators().contains(Operator.CONTAINS))
                                .optional()
                                .orElse(false))
                .toList();
    }

    private static int[] rows(Table table, RowTest test, Cancel cancel) {
        int parts = Math.max(1, (table.segmentCount() + STRIDE - 1) / STRIDE);
        int[][] found = new int[parts][];
        Parallel.run(parts, cancel, part -> found[part] = part(table, test, part));
        int size = Arrays.stream(found).mapToInt(rows -> rows.length).sum();
        int[] all = Arrays.copyOf(found[0], size);
        int at = found[0].length;
        for (int part = 1; part < parts; part++) {
            System.arraycopy(found[part], 0, all, at, found[part].length);
            at += found[part].length;
        }
        return all;
    }

    private static int[] part(Table table, RowTest test, int part) {
        int end = Math.min(table.segmentCount(), (part + 1) * STRIDE);
        int live = 0;
        for (int s = part * STRIDE; s < end; s++) {
            live += table.rows(s).liveCount();
        }
        int[] found = new int[live];
        int count = 0;
        for (int s = part * STRIDE; s < end; s++) {
            Rows rows = table.rows(s);
            for (int word = 0; word < Segments.SIZE / 64; word++) {
                for (long bits = rows.liveWord(word); bits != 0; bits &= bits - 1) {
                    int nr = (s << Segments.BITS) + (word << 6) + Long.numberOfTrailingZeros(bits);
                    if (test.test(nr)) {
                        found[count++] = nr;
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
