package app.mangrove.ui.table;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
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
    private final RowTable view = new RowTable();
    private final RowList list = new RowList();
    private final TableColumns columns;
    private final ReadOnlyObjectWrapper<Rows> rows;
    private final ReadOnlyObjectWrapper<int[]> selection = new ReadOnlyObjectWrapper<>(new int[0]);
    private final ObjectProperty<@Nullable Edited> edited = new SimpleObjectProperty<>();
    private final SummaryRow summary;
    private IntConsumer onOpen = nr -> {};
    private final Set<Integer> closed = new HashSet<>();
    private @Nullable Function<Rows, IntUnaryOperator> parents;
    private @Nullable Outline outline;
    private boolean showing;

    public DataTable(Rows first, List<? extends ColumnSpec> all) {
        rows = new ReadOnlyObjectWrapper<>(first);
        getStyleClass().add("data-table");
        columns = new TableColumns(this, view, all);
        view.setItems(list);
        view.setSelectionModel(new RowSelection(view));
        view.setTableMenuButtonVisible(false);
        view.setEditable(true);
        view.setFixedCellSize(28);
        view.setRowFactory(made -> new DataRow(this));
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
        view.onMoved(() -> summary.follow(pinned()));
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
        reread();
    }

    /// A cell reads its text when it is given another row; those that keep theirs read it again,
    /// because the rows may say something else now.
    private void reread() {
        for (Node node : view.lookupAll(".data-row")) {
            if (node instanceof DataRow row
                    && row.getItem() != null
                    && row.getIndex() >= 0
                    && row.getIndex() < list.size()
                    && row.getItem().equals(list.get(row.getIndex()))) {
                row.reread();
            }
        }
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
        columns.onSort(ask);
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
        summary.follow(pinned());
        setBottom(figures.isEmpty() ? null : summary);
    }

    /// Every column that may be shown.
    public List<ColumnSpec> specs() {
        return columns.specs();
    }

    /// Replaces the columns that may be shown; those that are shown stay.
    public void offer(List<? extends ColumnSpec> all) {
        columns.offer(all);
        pin();
    }

    /// Shows the columns of a layout, in its order.
    public void arrange(Arrangement layout) {
        columns.arrange(layout);
        pin();
    }

    /// The columns as they are now, for keeping.
    public Arrangement arrangement() {
        return columns.arrangement();
    }

    /// What is told when a person moves, widens or freezes columns.
    public void onArranged(Consumer<Arrangement> take) {
        columns.onArranged(take);
    }

    /// Gives columns a width, by key, as if they had been asked for with it.
    public void widen(Map<String, Double> widths) {
        columns.widen(widths);
    }

    /// Keeps a number of columns at the left in place.
    public void freeze(int count) {
        columns.freeze(count);
    }

    /// Shows which columns stay in place, after they or the place of the others changed.
    void pin() {
        summary.rebind();
        view.setPinned(columns.frozen());
        summary.follow(pinned());
    }

    Pinned pinned() {
        return view.pinned();
    }

    /// Marks the columns that a filter is on with a funnel.
    public void markFiltered(Set<String> keys) {
        columns.markFiltered(keys);
    }

    /// Shows an order in the heads without asking for it.
    public void showOrder(List<Sort> sorts) {
        columns.showOrder(sorts);
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
        return columns.shown();
    }

    private void editFirst() {
        int row = view.getSelectionModel().getSelectedIndex();
        int focused = view.getFocusModel().getFocusedCell().getColumn();
        TableColumn<Integer, ?> column = focused < 0 ? null : view.getColumns().get(focused);
        if (row >= 0) {
            view.edit(
                    row,
                    column != null && column.isEditable() ? column : columns.nextEditable(-1, 1));
        }
    }

    void editNext(int row, TableColumn<Integer, ?> from, int step) {
        view.edit(row, columns.nextEditable(view.getColumns().indexOf(from), step));
    }

    void focusTable() {
        view.requestFocus();
    }

    /// The control itself, for tests and benchmarks.
    public TableView<Integer> view() {
        return view;
    }
}
