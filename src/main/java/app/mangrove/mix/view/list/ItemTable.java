package app.mangrove.mix.view.list;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.Sort;

import javafx.scene.layout.BorderPane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Items that are no rows of the workspace as a table.
///
/// Shape: the table's row numbers are places in the list of items, from 1.
public final class ItemTable<T> extends BorderPane {
    private static final double ROW = 28;
    private static final double HEAD = 34;
    private static final double BAR = 18;
    private final List<Spec> specs;
    private final DataTable table;
    private final int most;
    private List<T> items = List.of();
    private Ecosystem ecosystem;
    private List<Sort> order;
    private Consumer<T> chosen = item -> {};
    private boolean showing;

    /// `most` rows are seen at once; the others are scrolled to.
    public ItemTable(
            String id, Ecosystem ecosystem, List<Column<T>> columns, List<Sort> order, int most) {
        this.ecosystem = ecosystem;
        this.order = order;
        this.most = most;
        specs = columns.stream().map(Spec::new).toList();
        table = new DataTable(rows(), specs);
        table.arrange(new Arrangement(specs.stream().map(Spec::key).toList(), Map.of(), 0));
        table.setId(id);
        table.onSort(sorts -> {
            this.order = sorts;
            table.show(rows());
        });
        table.showOrder(order);
        table.selectionProperty()
                .subscribe(selected -> {
                    if (!showing && selected.length > 0) {
                        chosen.accept(items.get(selected[0] - 1));
                    }
                });
        setCenter(table);
        widthProperty().subscribe((before, now) -> fit());
    }

    /// Shows other items.
    public void show(Ecosystem now, List<T> wanted) {
        showing = true;
        ecosystem = now;
        items = List.copyOf(wanted);
        table.show(rows());
        fit();
        showing = false;
    }

    /// As high as its rows, and as the bar below them where they are wider than the page.
    private void fit() {
        double wide = specs.stream().mapToDouble(Spec::width).sum();
        double bar = getWidth() > 0 && getWidth() < wide ? BAR : 0;
        double height = HEAD + ROW * Math.clamp(items.size(), 1, most) + bar;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /// What stands where there are no items.
    public void placeholder(String words) {
        table.placeholder(Labels.caption(words));
    }

    /// Tells each item that is chosen.
    public void onChosen(Consumer<T> tell) {
        chosen = tell;
    }

    /// Opens an item by a double click or Enter.
    public void onOpen(Consumer<T> open) {
        table.onOpen(nr -> open.accept(items.get(nr - 1)));
    }

    /// The items that are chosen, in the order of the table.
    public List<T> selected() {
        return Arrays.stream(table.selectionProperty().get())
                .filter(nr -> nr <= items.size())
                .mapToObj(nr -> items.get(nr - 1))
                .toList();
    }

    public void select(T item) {
        int at = items.indexOf(item);
        if (at >= 0) {
            table.select(at + 1);
        }
    }

    /// The figures below the table, by key of the column.
    public void summarise(Map<String, String> figures) {
        table.summarise(figures);
    }

    private Rows rows() {
        Comparator<Integer> by = Comparator.comparingInt(place -> 0);
        for (Sort sort : order) {
            for (Spec spec : specs) {
                if (spec.key().equals(sort.column())) {
                    by =
                            by.thenComparing(
                                    sort.descending() ? spec.order().reversed() : spec.order());
                }
            }
        }
        List<Integer> places =
                new ArrayList<>(IntStream.rangeClosed(1, items.size()).boxed().toList());
        places.sort(by.thenComparing(Comparator.naturalOrder()));
        return new Rows(
                ecosystem, MixTarget.KIND, places.stream().mapToInt(Integer::intValue).toArray());
    }

    /// One column of this table.
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
            return column.words().apply(items.get(nr - 1));
        }

        Comparator<Integer> order() {
            return column.isFigure()
                    ? Comparator.comparingDouble(
                            nr -> column.value().applyAsDouble(items.get(nr - 1)))
                    : Comparator.comparing(nr -> column.words().apply(items.get(nr - 1)));
        }
    }
}
