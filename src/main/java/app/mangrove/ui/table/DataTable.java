package app.mangrove.ui.table;

import app.mangrove.ui.theme.Icon;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/// One table for every kind: any number of rows, because it holds row numbers and reads a cell's
/// text when the cell is shown.
///
/// Sorting and filtering happen elsewhere: a click on a head asks `onSort`, and the owner gives new
/// rows.
public final class DataTable extends BorderPane {
    private final TableView<Integer> view = new RowTable();
    private final RowList list = new RowList();
    private final Map<String, ColumnSpec> specs = new LinkedHashMap<>();
    private final Map<String, TableColumn<Integer, Integer>> columns = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Rows> rows;
    private final ReadOnlyObjectWrapper<int[]> selection = new ReadOnlyObjectWrapper<>(new int[0]);
    private final ObjectProperty<@Nullable Edited> edited = new SimpleObjectProperty<>();
    private final SummaryRow summary;
    private Consumer<List<Sort>> onSort = sorts -> {};
    private IntConsumer onOpen = nr -> {};
    private final Set<Integer> closed = new HashSet<>();
    private @Nullable Function<Rows, IntUnaryOperator> parents;
    private @Nullable Outline outline;
    private List<Sort> order = List.of();
    private boolean showing;

    public DataTable(Rows first, List<? extends ColumnSpec> all) {
        rows = new ReadOnlyObjectWrapper<>(first);
        getStyleClass().add("data-table");
        all.forEach(spec -> specs.put(spec.key(), spec));
        view.setItems(list);
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setTableMenuButtonVisible(false);
        view.setEditable(true);
        view.setFixedCellSize(28);
        view.setRowFactory(table -> new DataRow());
        view.setSortPolicy(table -> askForOrder());
        view.getSelectionModel()
                .getSelectedIndices()
                .addListener((javafx.collections.ListChangeListener<Integer>) change -> selected());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        view.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                current().ifPresent(onOpen::accept);
            }
        });
        summary = new SummaryRow(view);
        setCenter(view);
        show(first);
    }

    /// Shows other rows; selected rows that are still there stay selected.
    public void show(Rows wanted) {
        int[] kept = selection.get();
        showing = true;
        rows.set(wanted);
        outline = parents == null ? null : new Outline(wanted.numbers(), parents.apply(wanted));
        list.show(outline == null ? wanted.numbers() : outline.visible(closed));
        view.getSelectionModel().clearSelection();
        if (kept.length > 0 && kept.length <= 100) {
            for (int nr : kept) {
                int index = list.indexOf(nr);
                if (index >= 0) {
                    view.getSelectionModel().select(index);
                }
            }
        }
        showing = false;
        selected();
        view.refresh();
    }

    /// Shows the rows as a tree, by who stands above whom; null shows them flat again.
    public void tree(@Nullable Function<Rows, IntUnaryOperator> parentsOf) {
        parents = parentsOf;
        show(rows());
    }

    @Nullable Outline outline() {
        return outline;
    }

    boolean isClosed(int nr) {
        return closed.contains(nr);
    }

    /// Opens or shuts the branch below a row.
    void toggle(int nr) {
        if (!closed.remove(nr)) {
            closed.add(nr);
        }
        show(rows());
        view.getFocusModel().focus(list.indexOf(nr));
    }

    private boolean steer(KeyCode key) {
        Outline tree = outline;
        Integer nr = view.getFocusModel().getFocusedItem();
        if (tree == null || nr == null || (key != KeyCode.LEFT && key != KeyCode.RIGHT)) {
            return false;
        }
        if (tree.hasChildren(nr) && isClosed(nr) == (key == KeyCode.RIGHT)) {
            toggle(nr);
        } else if (key == KeyCode.LEFT && tree.parent(nr) != 0) {
            select(tree.parent(nr));
        }
        return true;
    }

    public Rows rows() {
        return rows.get();
    }

    /// The row numbers that are selected, in table order.
    public ReadOnlyObjectProperty<int[]> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    private void selected() {
        if (!showing) {
            selection.set(
                    view.getSelectionModel().getSelectedIndices().stream()
                            .filter(i -> i >= 0 && i < list.size())
                            .mapToInt(list::get)
                            .toArray());
        }
    }

    /// Selects a row and scrolls to it, if it is shown.
    public void select(int nr) {
        int index = list.indexOf(nr);
        if (index >= 0) {
            view.getSelectionModel().clearAndSelect(index);
            view.scrollTo(Math.max(0, index - 5));
        }
    }

    private Optional<Integer> current() {
        return Optional.ofNullable(view.getSelectionModel().getSelectedItem());
    }

    public void onSort(Consumer<List<Sort>> ask) {
        onSort = ask;
    }

    /// A double click or Enter on a row that is not edited.
    public void onOpen(IntConsumer open) {
        onOpen = open;
    }

    /// Makes cells editable; null makes them read-only.
    public void onEdited(@Nullable Edited take) {
        edited.set(take);
    }

    @Nullable Edited edited() {
        return edited.get();
    }

    public void placeholder(Node node) {
        view.setPlaceholder(node);
    }

    public void menu(ContextMenu menu) {
        view.setContextMenu(menu);
    }

    /// The figures under the table, by column key; an empty map hides the row.
    public void summarise(Map<String, String> figures) {
        summary.show(figures);
        setBottom(figures.isEmpty() ? null : summary);
    }

    /// Every column that may be shown.
    public List<ColumnSpec> specs() {
        return List.copyOf(specs.values());
    }

    /// Replaces the columns that may be shown; those that are shown stay.
    public void offer(List<? extends ColumnSpec> all) {
        specs.clear();
        all.forEach(spec -> specs.put(spec.key(), spec));
        arrange(arrangement());
    }

    /// Shows the columns of a layout, in its order.
    public void arrange(Arrangement layout) {
        columns.clear();
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
        boolean before = showing;
        showing = true;
        view.getColumns().setAll(wanted);
        showing = before;
        showOrder(order);
        summary.rebind();
    }

    /// The columns as they are now, for keeping.
    public Arrangement arrangement() {
        Map<String, Double> widths = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        for (TableColumn<Integer, ?> column : view.getColumns()) {
            keys.add(column.getId());
            widths.put(column.getId(), column.getWidth());
        }
        return new Arrangement(keys, widths, 0);
    }

    private TableColumn<Integer, Integer> column(ColumnSpec spec) {
        TableColumn<Integer, Integer> column = new TableColumn<>(spec.title());
        column.setId(spec.key());
        column.setCellValueFactory(cell -> value(cell.getValue()));
        column.setCellFactory(c -> new ValueCell(this, spec));
        column.setEditable(spec.editable().isPresent());
        column.setMinWidth(40);
        if (spec.isFigure()) {
            column.getStyleClass().add("figure");
        }
        return column;
    }

    /// A row number never changes, so cells need no property to watch.
    private static ObservableValue<Integer> value(Integer nr) {
        return new ReadOnlyIntegerWrapper(nr).asObject();
    }

    /// Marks the columns that a filter is on with a funnel.
    public void markFiltered(Set<String> keys) {
        columns.forEach((key, column) ->
                column.setGraphic(keys.contains(key) ? Icon.small("fth-filter") : null));
    }

    private boolean askForOrder() {
        if (!showing) {
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

    /// Shows an order in the heads without asking for it.
    public void showOrder(List<Sort> sorts) {
        this.order = List.copyOf(sorts);
        boolean before = showing;
        showing = true;
        List<TableColumn<Integer, ?>> heads = new ArrayList<>();
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
        showing = before;
    }

    private void onKey(KeyEvent event) {
        boolean editing = view.getEditingCell() != null;
        if (!editing && KeyCombination.valueOf("Shortcut+C").match(event)) {
            event.consume();
            copy();
        } else if (!editing
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isShiftDown()
                && steer(event.getCode())) {
            event.consume();
        } else if (!editing && event.getCode() == KeyCode.F2) {
            event.consume();
            editFirst();
        } else if (!editing && event.getCode() == KeyCode.ENTER) {
            event.consume();
            current().ifPresent(onOpen::accept);
        }
    }

    /// Copies the selected rows, or all when none is selected, for a spreadsheet.
    public void copy() {
        int[] wanted = selection.get().length > 0 ? selection.get() : rows().numbers();
        TableCopy.copy(rows(), shown(), wanted);
    }

    /// The shown columns in order.
    public List<ColumnSpec> shown() {
        List<ColumnSpec> shown = new ArrayList<>();
        for (TableColumn<Integer, ?> column : view.getColumns()) {
            ColumnSpec spec = specs.get(column.getId());
            if (spec != null) {
                shown.add(spec);
            }
        }
        return shown;
    }

    private void editFirst() {
        int row = view.getSelectionModel().getSelectedIndex();
        int focused = view.getFocusModel().getFocusedCell().getColumn();
        TableColumn<Integer, ?> column = focused < 0 ? null : view.getColumns().get(focused);
        if (row >= 0) {
            view.edit(row, column != null && column.isEditable() ? column : nextEditable(-1, 1));
        }
    }

    void editNext(int row, TableColumn<Integer, ?> from, int step) {
        view.edit(row, nextEditable(view.getColumns().indexOf(from), step));
    }

    private @Nullable TableColumn<Integer, ?> nextEditable(int from, int step) {
        for (int i = from + step; i >= 0 && i < view.getColumns().size(); i += step) {
            if (view.getColumns().get(i).isEditable()) {
                return view.getColumns().get(i);
            }
        }
        return null;
    }

    void focusTable() {
        view.requestFocus();
    }

    /// The control itself, for tests and benchmarks.
    public TableView<Integer> view() {
        return view;
    }
}
