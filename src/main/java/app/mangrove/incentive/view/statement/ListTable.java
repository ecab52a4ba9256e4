package app.mangrove.incentive.view.statement;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.settle.Statement;
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

/// A table of values: sorted by a click on a head, copied and walked as every table.
///
/// Shape: the table's row numbers are places in the list, from 1.
final class ListTable<T> extends BorderPane {
    private final List<Column<T>> columns;
    private final Consumer<T> choose;
    private List<T> values = List.of();
    private List<Sort> order = List.of();
    private boolean showing;

    /// What a column shows of a value, and what it is sorted by.
    record Column<T>(
            String key,
            String title,
            boolean isFigure,
            double width,
            Function<T, String> words,
            Function<T, Comparable<?>> value) {

        static <T> Column<T> text(
                String key, String title, double width, Function<T, String> words) {
            return new Column<>(key, title, false, width, words, words::apply);
        }

        static <T> Column<T> figure(
                String key,
                String title,
                double width,
                Function<T, String> words,
                Function<T, Comparable<?>> value) {
            return new Column<>(key, title, true, width, words, value);
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        Comparator<T> order() {
            return (a, b) -> ((Comparable) value.apply(a)).compareTo(value.apply(b));
        }
    }

    ListTable(String id, List<Column<T>> columns, Consumer<T> choose) {
        this.columns = List.copyOf(columns);
        this.choose = choose;
        setId(id);
    }

    /// Shows values, in the order that was chosen last; `selected` is marked, −1 for none.
    void show(Ecosystem ecosystem, List<T> shown, int selected) {
        showing = true;
        values = List.copyOf(shown);
        List<Spec> specs = columns.stream().map(column -> new Spec(column)).toList();
        DataTable table = new DataTable(rows(ecosystem), specs);
        table.arrange(new Arrangement(columns.stream().map(Column::key).toList(), Map.of(), 0));
        table.onSort(sorts -> {
            order = sorts;
            table.show(rows(ecosystem));
        });
        table.showOrder(order);
        if (selected >= 0) {
            table.select(selected + 1);
        }
        table.selectionProperty()
                .subscribe(chosen -> {
                    if (!showing && chosen.length > 0) {
                        choose.accept(values.get(chosen[0] - 1));
                    }
                });
        setCenter(table);
        showing = false;
    }

    /// Writes what is shown into a file, in the order that is shown.
    void export(TableSaver saver, String name) {
        saver.save(
                name,
                columns.stream().map(Column::title).toList(),
                places().stream()
                        .map(place -> values.get(place - 1))
                        .map(each -> columns.stream().map(c -> c.words().apply(each)).toList())
                        .toList());
    }

    private Rows rows(Ecosystem ecosystem) {
        return new Rows(
                ecosystem, Statement.KIND, places().stream().mapToInt(Integer::intValue).toArray());
    }

    private List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i <= values.size(); i++) {
            places.add(i);
        }
        Comparator<Integer> by = Comparator.comparingInt(place -> 0);
        for (Sort sort : order) {
            for (Column<T> column : columns) {
                if (column.key().equals(sort.column())) {
                    Comparator<T> own = column.order();
                    Comparator<T> next = sort.descending() ? own.reversed() : own;
                    by = by.thenComparing(place -> values.get(place - 1), next);
                }
            }
        }
        places.sort(by.thenComparing(Comparator.naturalOrder()));
        return places;
    }

    private final class Spec implements ColumnSpec {
        private final Column<T> column;

        Spec(Column<T> column) {
            this.column = column;
        }

        @Override
        public String key() {
            return column.key();
        }

        @Override
        public String title() {
            return column.title();
        }

        @Override
        public boolean isFigure() {
            return column.isFigure();
        }

        @Override
        public double width() {
            return column.width();
        }

        @Override
        public String text(Rows rows, int nr) {
            return column.words().apply(values.get(nr - 1));
        }
    }
}
