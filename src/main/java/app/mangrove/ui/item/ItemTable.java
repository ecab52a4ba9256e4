package app.mangrove.ui.item;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Edited;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.table.TableSaver;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Items that are no rows of the workspace as a table: sorted, copied, exported as any other, its
/// columns as wide as what they show.
///
/// Shape: the table's row numbers are places in the list of items, from 1. Columns of the same keys
/// and titles stay where a person put them; only what they show is replaced.
public final class ItemTable<T> extends BorderPane {
    private static final double ROW = 28;
    private static final double HEAD = 34;
    private static final double BAR = 18;
    private static final double SLACK = 4;
    private final DataTable table;
    private final ItemWidths widths = new ItemWidths();
    private List<ItemColumn<T>> columns = List.of();
    private List<T> items = List.of();
    private List<Sort> order = List.of();
    private Map<String, String> sums = Map.of();
    private Ecosystem ecosystem = Ecosystem.empty();
    private Node empty = Labels.caption("");
    private Consumer<T> chosen = item -> {};
    private Predicate<T> muted = item -> false;
    private int most;
    private final Runnable afterLayout = this::measured;
    private @Nullable Scene waiting;
    private boolean showing;

    /// What a cell that may be typed in does with the text.
    public interface Typed<T> {
        Optional<Problem> take(T item, Field<?> field, String text);
    }

    public ItemTable(String id) {
        table = new DataTable(rows(), List.of());
        table.setId(id);
        table.onSort(sorts -> {
            order = sorts;
            again();
        });
        table.selectionProperty()
                .subscribe(selected -> {
                    if (!showing && selected.length > 0) {
                        chosen.accept(item(selected[0]));
                    }
                });
        table.onArranged(now -> widths.arranged(now.widths()));
        setCenter(table);
        widthProperty().subscribe((before, now) -> spread());
        heightProperty().subscribe((before, now) -> spread());
    }

    public ItemTable(String id, List<ItemColumn<T>> columns, Sort... first) {
        this(id);
        order = List.of(first);
        columns(columns);
    }

    /// At most this many rows are seen at once: the table is as high as its rows.
    public ItemTable<T> upTo(int rows) {
        most = rows;
        return this;
    }

    /// What stands where there are no items.
    public void placeholder(Node node) {
        empty = node;
        table.placeholder(node);
    }

    /// Says what is missing, and what to do next.
    public void placeholder(String icon, String title, String words) {
        placeholder(new EmptyState(icon, title, words));
    }

    public void placeholder(String words) {
        placeholder(Labels.caption(words));
    }

    /// Tells each item that is chosen.
    public void onChosen(Consumer<T> tell) {
        chosen = tell;
    }

    /// Opens an item by a double click or Enter.
    public void onOpen(Consumer<T> open) {
        table.onOpen(nr -> open.accept(item(nr)));
    }

    /// Items that step back, because they do not count.
    public void muted(Predicate<T> which) {
        muted = which;
    }

    /// Makes the cells of columns with a field editable; null makes them read-only.
    public void onTyped(@Nullable Typed<T> typed) {
        Edited edited =
                typed == null
                        ? null
                        : (nr, column, text) ->
                                typed.take(item(nr), column.editable().orElseThrow(), text);
        table.onEdited(edited);
    }

    public void menu(ContextMenu menu) {
        table.menu(menu);
    }

    /// Shows other items under the same columns.
    public void show(Ecosystem now, List<T> wanted) {
        List<T> kept = selected();
        showing = true;
        ecosystem = now;
        items = List.copyOf(wanted);
        table.placeholder(empty);
        again();
        table.view().getSelectionModel().clearSelection();
        kept.stream().mapToInt(items::indexOf).filter(at -> at >= 0).forEach(this::tick);
        showing = false;
    }

    /// Shows items under columns; the summary stands below, by column key.
    public void show(
            Ecosystem now,
            List<T> wanted,
            List<ItemColumn<T>> wantedColumns,
            Map<String, String> summary) {
        showing = true;
        columns(wantedColumns);
        showing = false;
        show(now, wanted);
        summarise(summary);
    }

    private void columns(List<ItemColumn<T>> wanted) {
        boolean same = heads(wanted).equals(heads(columns));
        columns = List.copyOf(wanted);
        if (!same) {
            table.offer(IntStream.range(0, columns.size()).mapToObj(Spec::new).toList());
            table.arrange(
                    new Arrangement(columns.stream().map(ItemColumn::key).toList(), Map.of(), 1));
            table.showOrder(order);
            widths.forget();
        }
    }

    private static List<String> heads(List<? extends ItemColumn<?>> columns) {
        return columns.stream().map(column -> column.key() + "\n" + column.title()).toList();
    }

    private void again() {
        table.show(rows());
        widths.later();
        fit();
        spread();
    }

    /// As high as its rows, and as the bar below them where they are wider than the page.
    private void fit() {
        if (most > 0) {
            double bar = getWidth() > 0 && widths.isWider() ? BAR : 0;
            double below = table.getBottom() == null ? 0 : ROW;
            double height = SLACK + HEAD + ROW * Math.clamp(items.size(), 1, most) + bar + below;
            setMinHeight(height);
            setPrefHeight(height);
            setMaxHeight(height);
        }
    }

    /// Gives the columns their widths; not while anything is laid out, which would not see them.
    private void spread() {
        if (getWidth() > 0 && widths.isDue(room())) {
            table.widen(widths.of(table.view(), columns, items, sums, room()));
            fit();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Scene scene = getScene();
        if (widths.isGuess() && waiting == null && scene != null) {
            waiting = scene;
            scene.addPostLayoutPulseListener(afterLayout);
        }
    }

    /// There are cells now, whose letters are known.
    private void measured() {
        if (waiting != null) {
            waiting.removePostLayoutPulseListener(afterLayout);
            waiting = null;
        }
        spread();
    }

    /// What columns may take: all but the bar at the side and the frame.
    private double room() {
        double high = HEAD + ROW * (items.size() + (sums.isEmpty() ? 0 : 1)) + BAR;
        boolean scrolls = most > 0 ? items.size() > most : high > getHeight();
        return getWidth() - (scrolls ? BAR : SLACK);
    }

    private T item(int nr) {
        return items.get(nr - 1);
    }

    public List<T> items() {
        return items;
    }

    /// The items that are chosen, in the order of the table.
    public List<T> selected() {
        return Arrays.stream(table.selectionProperty().get())
                .filter(nr -> nr <= items.size())
                .mapToObj(this::item)
                .toList();
    }

    /// Selects an item as a person does.
    public void select(T item) {
        int at = items.indexOf(item);
        if (at >= 0) {
            table.select(at + 1);
        }
    }

    /// Selects the items that are wanted without telling of it.
    public void mark(Predicate<T> wanted) {
        showing = true;
        table.view().getSelectionModel().clearSelection();
        IntStream.range(0, items.size())
                .filter(at -> wanted.test(items.get(at)))
                .forEach(at -> {
                    if (!isTicked(at)) {
                        table.select(at + 1);
                    }
                });
        showing = false;
    }

    private boolean isTicked(int at) {
        return Arrays.stream(table.selectionProperty().get()).anyMatch(nr -> nr == at + 1);
    }

    private void tick(int at) {
        table.view().getSelectionModel().select(Integer.valueOf(at + 1));
    }

    /// The figures below the table, by key of the column.
    public void summarise(Map<String, String> figures) {
        sums = Map.copyOf(figures);
        widths.later();
        table.summarise(figures);
        fit();
    }

    private Rows rows() {
        Comparator<Integer> by = Comparator.comparingInt(place -> 0);
        for (Sort sort : order) {
            for (ItemColumn<T> column : columns) {
                if (column.key().equals(sort.column())) {
                    Comparator<T> next =
                            sort.descending() ? column.order().reversed() : column.order();
                    by = by.thenComparing(this::item, next);
                }
            }
        }
        List<Integer> places =
                new ArrayList<>(IntStream.rangeClosed(1, items.size()).boxed().toList());
        places.sort(by.thenComparing(Comparator.naturalOrder()));
        // Nothing reads the kind of rows whose columns look at items.
        return new Rows(
                ecosystem, Partner.KIND, places.stream().mapToInt(Integer::intValue).toArray());
    }

    /// Writes what is shown, in its order, to a file that the person chooses.
    public void export(TableSaver saver, String name) {
        saver.save(name, heads(), lines());
    }

    /// The titles of the columns.
    public List<String> heads() {
        return columns.stream().map(ItemColumn::title).toList();
    }

    /// What is shown, in its order.
    public List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        for (int nr : rows().numbers()) {
            lines.add(columns.stream().map(column -> column.words().apply(item(nr))).toList());
        }
        return lines;
    }

    /// One column of this table, by its place, so that what it shows can be replaced.
    private final class Spec implements ColumnSpec {
        private final int at;

        Spec(int at) {
            this.at = at;
        }

        private ItemColumn<T> column() {
            return columns.get(at);
        }

        @Override
        public String key() {
            return column().key();
        }

        @Override
        public String title() {
            return column().title();
        }

        @Override
        public boolean isFigure() {
            return column().isFigure();
        }

        @Override
        public double width() {
            return column().width();
        }

        @Override
        public String text(Rows rows, int nr) {
            return column().words().apply(item(nr));
        }

        @Override
        public String swatch(Rows rows, int nr) {
            return column().swatch().apply(item(nr));
        }

        @Override
        public boolean isMuted(Rows rows, int nr) {
            return muted.test(item(nr));
        }

        @Override
        public Optional<Field<?>> editable() {
            return column().field();
        }
    }
}
