package app.mangrove.mix.view.optimise;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.mix.MixStep;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.table.TableSaver;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A list of things as a table that sorts, copies and exports.
///
/// Shape: the table's row numbers are places in the list, from 1.
final class ListTable<T> extends BorderPane {
    /// A column: its words, and what it is sorted by.
    record Column<T>(
            String key,
            String title,
            double width,
            boolean isFigure,
            Function<T, String> words,
            Comparator<T> order) {
        static <T> Column<T> name(
                String key, String title, double width, Function<T, String> words) {
            return new Column<>(key, title, width, false, words, Comparator.comparing(words));
        }

        static <T> Column<T> figure(
                String key,
                String title,
                double width,
                Function<T, String> words,
                java.util.function.ToDoubleFunction<T> value) {
            return new Column<>(key, title, width, true, words, Comparator.comparingDouble(value));
        }
    }

    private record Spec<T>(Column<T> of, ListTable<T> table) implements ColumnSpec {
        @Override
        public String key() {
            return of.key();
        }

        @Override
        public String title() {
            return of.title();
        }

        @Override
        public boolean isFigure() {
            return of.isFigure();
        }

        @Override
        public double width() {
            return of.width();
        }

        @Override
        public String text(Rows rows, int nr) {
            return of.words().apply(table.items.get(nr - 1));
        }
    }

    private final List<Column<T>> columns;
    private List<T> items = List.of();
    private List<Sort> order = List.of();
    private Consumer<T> chosen = item -> {};
    private boolean showing;

    ListTable(String id, List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        setId(id);
        getStyleClass().add("mix-table-list");
    }

    void onChosen(Consumer<T> then) {
        chosen = then;
    }

    List<T> items() {
        return items;
    }

    void show(Ecosystem ecosystem, List<T> wanted, Node empty) {
        items = List.copyOf(wanted);
        showing = true;
        List<Spec<T>> specs = columns.stream().map(column -> new Spec<>(column, this)).toList();
        DataTable table = new DataTable(rows(ecosystem), specs);
        table.arrange(new Arrangement(columns.stream().map(Column::key).toList(), Map.of(), 0));
        table.placeholder(empty);
        table.onSort(sorts -> {
            order = sorts;
            table.show(rows(ecosystem));
        });
        table.showOrder(order);
        table.selectionProperty()
                .subscribe(selected -> {
                    if (!showing && selected.length > 0) {
                        chosen.accept(items.get(selected[0] - 1));
                    }
                });
        setCenter(table);
        showing = false;
    }

    private Rows rows(Ecosystem ecosystem) {
        return new Rows(ecosystem, MixStep.KIND, sorted());
    }

    private int[] sorted() {
        Comparator<Integer> by = Comparator.comparingInt(place -> 0);
        for (Sort sort : order) {
            for (Column<T> column : columns) {
                if (column.key().equals(sort.column())) {
                    Comparator<Integer> next =
                            (a, b) -> column.order().compare(items.get(a - 1), items.get(b - 1));
                    by = by.thenComparing(sort.descending() ? next.reversed() : next);
                }
            }
        }
        return IntStream.rangeClosed(1, items.size())
                .boxed()
                .sorted(by.thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Writes what is shown, in its order, to a file that the person chooses.
    void export(TableSaver saver, String name) {
        List<List<String>> lines = new ArrayList<>();
        for (int place : sorted()) {
            T item = items.get(place - 1);
            lines.add(columns.stream().map(column -> column.words().apply(item)).toList());
        }
        saver.save(name, columns.stream().map(Column::title).toList(), lines);
    }
}
