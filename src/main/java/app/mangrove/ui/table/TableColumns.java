package app.mangrove.ui.table;

import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The columns of a table: which may be shown, which are, in which order and how wide, which are
/// sorted by, and how many at the left stay in place.
final class TableColumns {
    private final DataTable table;
    private final TableView<Integer> view;
    private final Map<String, ColumnSpec> specs = new LinkedHashMap<>();
    private final Map<String, TableColumn<Integer, Integer>> columns = new LinkedHashMap<>();
    private Consumer<List<Sort>> onSort = sorts -> {};
    private Consumer<Arrangement> onArranged = layout -> {};
    private List<Sort> order = List.of();
    private int frozen;
    private boolean quiet;

    TableColumns(DataTable table, TableView<Integer> view, List<? extends ColumnSpec> all) {
        this.table = table;
        this.view = view;
        all.forEach(spec -> specs.put(spec.key(), spec));
        view.setSortPolicy(sorted -> askForOrder());
        view.getColumns()
                .addListener((ListChangeListener<TableColumn<Integer, ?>>) change -> changed());
    }

    void onSort(Consumer<List<Sort>> ask) {
        onSort = ask;
    }

    void onArranged(Consumer<Arrangement> take) {
        onArranged = take;
    }

    List<ColumnSpec> specs() {
        return List.copyOf(specs.values());
    }

    void offer(List<? extends ColumnSpec> all) {
        specs.clear();
        all.forEach(spec -> specs.put(spec.key(), spec));
        arrange(arrangement());
    }

    int frozen() {
        return frozen;
    }

    void arrange(Arrangement layout) {
        columns.clear();
        frozen = layout.frozen();
        List<TableColumn<Integer, Integer>> wanted = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>(layout.columns());
        for (String key : keys) {
            ColumnSpec spec = specs.get(key);
            if (spec != null) {
                TableColumn<Integer, Integer> column = column(spec);
                column.setPrefWidth(layout.widths().getOrDefault(key, spec.width()));
                columns.put(key, column);
                wanted.add(column);
            }
        }
        // Taking columns out empties the sort order, which is no wish of the person's.
        silently(() -> view.getColumns().setAll(wanted));
        showOrder(order);
    }

    private void silently(Runnable step) {
        boolean before = quiet;
        quiet = true;
        step.run();
        quiet = before;
    }

    Arrangement arrangement() {
        Map<String, Double> widths = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        for (TableColumn<Integer, ?> column : view.getColumns()) {
            keys.add(column.getId());
            widths.put(column.getId(), column.getWidth());
        }
        return new Arrangement(keys, widths, Math.min(frozen, keys.size()));
    }

    void widen(Map<String, Double> widths) {
        silently(() ->
                widths.forEach((key, width) -> {
                    TableColumn<Integer, Integer> column = columns.get(key);
                    if (column != null) {
                        column.setPrefWidth(width);
                    }
                }));
    }

    private void changed() {
        if (!quiet) {
            onArranged.accept(arrangement());
        }
    }

    /// A person drags a column wider; widths that come from elsewhere are those that were asked
    /// for.
    private void widened(TableColumn<Integer, ?> column) {
        if (columns.get(column.getId()) == column
                && Math.abs(column.getWidth() - column.getPrefWidth()) >= 1) {
            changed();
        }
    }

    private TableColumn<Integer, Integer> column(ColumnSpec spec) {
        TableColumn<Integer, Integer> column = new TableColumn<>(spec.title());
        column.setId(spec.key());
        column.setCellValueFactory(cell -> value(cell.getValue()));
        column.setCellFactory(c -> new ValueCell(table, spec));
        column.setEditable(spec.editable().isPresent());
        column.setMinWidth(40);
        column.widthProperty().subscribe((before, now) -> widened(column));
        column.setContextMenu(menu(column));
        if (spec.isFigure()) {
            column.getStyleClass().add("figure");
        }
        return column;
    }

    /// A row number never changes, so cells need no property to watch.
    private static ObservableValue<Integer> value(Integer nr) {
        return new ReadOnlyIntegerWrapper(nr).asObject();
    }

    private ContextMenu menu(TableColumn<Integer, ?> column) {
        MenuItem freeze = new MenuItem(Text.of("table.freeze"));
        freeze.setOnAction(e -> freeze(view.getColumns().indexOf(column) + 1));
        MenuItem release = new MenuItem(Text.of("table.release"));
        release.setOnAction(e -> freeze(0));
        ContextMenu menu = new ContextMenu(freeze, release);
        menu.setOnShowing(e -> release.setDisable(frozen == 0));
        return menu;
    }

    /// Keeps columns at the left in place while the others move sideways.
    void freeze(int count) {
        frozen = count;
        table.pin();
        changed();
    }

    void markFiltered(Set<String> keys) {
        columns.forEach((key, column) ->
                column.setGraphic(keys.contains(key) ? Icon.small("fth-filter") : null));
    }

    private boolean askForOrder() {
        if (!quiet) {
            order =
                    view.getSortOrder().stream()
                            .map(c ->
                                    new Sort(
                                            c.getId(),
                                            c.getSortType() == TableColumn.SortType.DESCENDING))
                            .toList();
            onSort.accept(order);
        }
        return true;
    }

    void showOrder(List<Sort> sorts) {
        order = List.copyOf(sorts);
        List<TableColumn<Integer, ?>> heads = new ArrayList<>();
        silently(() -> {
            for (Sort sort : sorts) {
                TableColumn<Integer, Integer> column = columns.get(sort.column());
                if (column != null) {
                    column.setSortType(
                            sort.descending()
                                    ? TableColumn.SortType.DESCENDING
                                    : TableColumn.SortType.ASCENDING);
                    heads.add(column);
                }
            }
            view.getSortOrder().setAll(heads);
        });
    }

    List<ColumnSpec> shown() {
        List<ColumnSpec> shown = new ArrayList<>();
        for (TableColumn<Integer, ?> column : view.getColumns()) {
            ColumnSpec spec = specs.get(column.getId());
            if (spec != null) {
                shown.add(spec);
            }
        }
        return shown;
    }

    /// The next column that may be edited, from a place on.
    @Nullable TableColumn<Integer, ?> nextEditable(int from, int step) {
        for (int i = from + step; i >= 0 && i < view.getColumns().size(); i += step) {
            if (view.getColumns().get(i).isEditable()) {
                return view.getColumns().get(i);
            }
        }
        return null;
    }
}
