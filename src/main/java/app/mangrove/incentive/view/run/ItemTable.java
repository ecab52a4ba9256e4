package app.mangrove.incentive.view.run;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.table.TableSaver;

import javafx.scene.layout.BorderPane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A table over a list of values that are no rows of a kind.
///
/// Shape: the table's row numbers are places in the list, from 1.
final class ItemTable<T> extends BorderPane {
    private final String id;
    private List<T> items = List.of();
    private List<Column<T>> columns = List.of();
    private List<Sort> order = List.of();
    private Consumer<T> onOpen = item -> {};
    private Consumer<T> onSelect = item -> {};
    private boolean showing;

    ItemTable(String id) {
        this.id = id;
    }

    /// A column of words or of figures; `sort` is what its figures are ordered by.
    record Column<T>(
            String key,
            String title,
            boolean isFigure,
            double width,
            Function<T, String> words,
            Comparator<T> sort) {
        static <T> Column<T> words(
                String key, String title, double width, Function<T, String> words) {
            return new Column<>(key, title, false, width, words, Comparator.comparing(words));
        }

        static <T, U extends Comparable<? super U>> Column<T> figure(
                String key, String title, Function<T, String> words, Function<T, U> value) {
            return new Column<>(
                    key,
                    title,
                    true,
                    Math.clamp(30L + 7L * title.length(), 80, 150),
                    words,
                    Comparator.comparing(value));
        }
    }

    void onOpen(Consumer<T> open) {
        onOpen = open;
    }

    void onSelect(Consumer<T> select) {
        onSelect = select;
    }

    /// Shows items under columns; the summary stands below, by column key.
    void show(
            Ecosystem ecosystem,
            List<T> newItems,
            List<Column<T>> newColumns,
            Map<String, String> summary) {
        showing = true;
        items = List.copyOf(newItems);
        columns = List.copyOf(newColumns);
        List<Spec<T>> specs = columns.stream().map(c -> new Spec<>(c, this)).toList();
        DataTable table = new DataTable(rows(ecosystem), specs);
        table.arrange(new Arrangement(columns.stream().map(Column::key).toList(), Map.of(), 1));
        table.setId(id);
        table.onSort(sorts -> {
            order = sorts;
            table.show(rows(ecosystem));
        });
        table.showOrder(order);
        table.onOpen(nr -> onOpen.accept(items.get(nr - 1)));
        table.summarise(summary);
        table.selectionProperty()
                .subscribe(selected -> {
                    if (!showing && selected.length > 0) {
                        onSelect.accept(items.get(selected[0] - 1));
                    }
                });
        setCenter(table);
        showing = false;
    }

    private Rows rows(Ecosystem ecosystem) {
        List<Integer> places =
                new ArrayList<>(IntStream.rangeClosed(1, items.size()).boxed().toList());
        Comparator<Integer> by = Comparator.comparingInt(place -> 0);
        for (Sort sort : order) {
            for (Column<T> column : columns) {
                if (column.key.equals(sort.column())) {
                    Comparator<Integer> next =
                            Comparator.comparing(nr -> items.get(nr - 1), column.sort);
                    by = by.thenComparing(sort.descending() ? next.reversed() : next);
                }
            }
        }
        places.sort(by.thenComparing(Comparator.naturalOrder()));
        return new Rows(
                ecosystem, Partner.KIND, places.stream().mapToInt(Integer::intValue).toArray());
    }

    /// Writes what is shown into a file.
    void export(TableSaver saver, String name) {
        saver.save(
                name,
                columns.stream().map(Column::title).toList(),
                items.stream()
                        .map(item -> columns.stream().map(c -> c.words.apply(item)).toList())
                        .toList());
    }

    private record Spec<T>(Column<T> column, ItemTable<T> of) implements ColumnSpec {
        @Override
        public String key() {
            return column.key;
        }

        @Override
        public String title() {
            return column.title;
        }

        @Override
        public boolean isFigure() {
            return column.isFigure;
        }

        @Override
        public double width() {
            return column.width;
        }

        @Override
        public String text(Rows rows, int nr) {
            return column.words.apply(of.items.get(nr - 1));
        }
    }
}
