package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.fund.Fund;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Edited;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.Sort;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// A table of values that are no rows of a kind, sorted and copied as any other.
///
/// Shape: the table's row numbers are places in the list of values, from 1, above the number of
/// times that it was shown: a cell reads its text anew only when its row has another number.
final class FundTable<T> extends BorderPane {
    private static final int ROUND = 1_000_000;
    private static final int ROUNDS = 2_000;
    private final List<Column<T>> columns;
    private final DataTable table;
    private final Consumer<T> choose;
    private List<T> values = List.of();
    private List<Sort> order;
    private Ecosystem ecosystem = Ecosystem.empty();
    private boolean showing;
    private int round;

    /// What a cell that may be typed in does with the text.
    interface Typed<T> {
        Optional<Problem> take(T value, Field<?> field, String text);
    }

    FundTable(String id, List<Column<T>> columns, Sort first, Node empty, Consumer<T> choose) {
        this.columns = columns;
        this.choose = choose;
        this.order = List.of(first);
        columns.forEach(column -> column.owner = this);
        table = new DataTable(rows(), columns);
        table.arrange(new Arrangement(columns.stream().map(Column::key).toList(), Map.of(), 1));
        table.setId(id);
        table.placeholder(empty);
        table.onSort(sorts -> {
            order = sorts;
            show(ecosystem, values);
        });
        table.showOrder(order);
        table.selectionProperty()
                .subscribe(selected -> {
                    if (!showing && selected.length > 0) {
                        this.choose.accept(value(selected[0]));
                    }
                });
        setCenter(table);
    }

    void show(Ecosystem now, List<T> wanted) {
        showing = true;
        ecosystem = now;
        values = List.copyOf(wanted);
        round = (round + 1) % ROUNDS;
        table.show(rows());
        showing = false;
    }

    /// Selects a value as if a person had, without telling of it.
    void mark(Predicate<T> wanted) {
        showing = true;
        for (int i = 0; i < values.size(); i++) {
            if (wanted.test(values.get(i))) {
                table.select(round * ROUND + i + 1);
            }
        }
        showing = false;
    }

    void summarise(Map<String, String> figures) {
        table.summarise(figures);
    }

    void onTyped(@Nullable Typed<T> typed) {
        Edited edited =
                typed == null
                        ? null
                        : (nr, column, text) ->
                                typed.take(value(nr), column.editable().orElseThrow(), text);
        table.onEdited(edited);
    }

    private T value(int nr) {
        return values.get((nr - 1) % ROUND);
    }

    private Rows rows() {
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i <= values.size(); i++) {
            places.add(round * ROUND + i);
        }
        Comparator<Integer> by = Comparator.comparingInt(place -> 0);
        for (Sort sort : order) {
            for (Column<T> column : columns) {
                if (column.key().equals(sort.column())) {
                    Comparator<Integer> next = Comparator.comparing(this::value, column.order);
                    by = by.thenComparing(sort.descending() ? next.reversed() : next);
                }
            }
        }
        places.sort(by.thenComparing(Comparator.naturalOrder()));
        return new Rows(
                ecosystem, Fund.KIND, places.stream().mapToInt(Integer::intValue).toArray());
    }

    /// One column.
    static final class Column<T> implements ColumnSpec {
        private final String key;
        private final String title;
        private final boolean figure;
        private final double width;
        private final Function<T, String> words;
        private final Comparator<T> order;
        private Function<T, String> swatch = value -> "";
        private @Nullable Field<?> field;
        private @Nullable FundTable<T> owner;

        private Column(
                String key,
                String title,
                boolean figure,
                double width,
                Function<T, String> words,
                Comparator<T> order) {
            this.key = key;
            this.title = title;
            this.figure = figure;
            this.width = width;
            this.words = words;
            this.order = order;
        }

        static <T> Column<T> text(
                String key, String title, double width, Function<T, String> words) {
            return new Column<>(
                    key,
                    title,
                    false,
                    width,
                    words,
                    Comparator.comparing(words, String::compareTo));
        }

        /// A text that is sorted by what it stands for.
        static <T, V extends Comparable<? super V>> Column<T> of(
                String key,
                String title,
                double width,
                Function<T, String> words,
                Function<T, V> value) {
            return new Column<>(key, title, false, width, words, Comparator.comparing(value));
        }

        static <T> Column<T> figure(
                String key, String title, Function<T, String> words, ToLongFunction<T> value) {
            return new Column<>(key, title, true, 92, words, Comparator.comparingLong(value));
        }

        Column<T> swatched(Function<T, String> colour) {
            swatch = colour;
            return this;
        }

        Column<T> typed(Field<?> into) {
            field = into;
            return this;
        }

        private T value(int nr) {
            FundTable<T> table = owner;
            if (table == null) {
                throw new IllegalStateException(key + " is in no table");
            }
            return table.value(nr);
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public boolean isFigure() {
            return figure;
        }

        @Override
        public double width() {
            return width;
        }

        @Override
        public String text(Rows rows, int nr) {
            return words.apply(value(nr));
        }

        @Override
        public String swatch(Rows rows, int nr) {
            return swatch.apply(value(nr));
        }

        @Override
        public Optional<Field<?>> editable() {
            return Optional.ofNullable(field);
        }
    }
}
