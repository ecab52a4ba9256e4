package app.mangrove.program.view;

import app.mangrove.model.Kind;
import app.mangrove.program.Taxonomy;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.FieldColumn;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// The entries of one taxonomy as a list or a tree; dragging or Alt with the arrows moves them.
final class TaxonomyTable extends StackPane {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private static final Map<String, Double> WIDTHS =
            Map.of(
                    "name",
                    220.0,
                    "code",
                    112.0,
                    "used",
                    64.0,
                    "standing",
                    92.0,
                    "valid_from",
                    94.0,
                    "valid_to",
                    94.0);

    private final TaxonomyViewModel model;
    private final IntConsumer selected;
    private DataTable table;
    private Taxonomy shown;
    private int pressed;
    private int dragged;
    private boolean showing;

    TaxonomyTable(TaxonomyViewModel model, IntConsumer selected) {
        this.model = model;
        this.selected = selected;
        this.shown = model.taxonomyProperty().get();
        this.table = make(shown);
        getChildren().setAll(table);
        model.stateProperty().subscribe(state -> state.ifPresent(this::show));
    }

    private DataTable make(Taxonomy taxonomy) {
        Kind<?> kind = taxonomy.kind();
        List<ColumnSpec> columns = columns(kind);
        DataTable made = new DataTable(new Rows(model.ecosystem(), kind, new int[0]), columns);
        made.setId("taxonomy");
        made.arrange(new Arrangement(columns.stream().map(ColumnSpec::key).toList(), WIDTHS, 0));
        made.view().getColumns().forEach(column -> column.setSortable(false));
        made.view().setRowFactory(view -> row());
        made.view().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        made.selectionProperty()
                .subscribe(numbers -> {
                    if (!showing && numbers.length == 1) {
                        selected.accept(numbers[0]);
                    }
                });
        return made;
    }

    private void show(TaxonomyViewModel.State state) {
        showing = true;
        if (state.taxonomy() != shown) {
            shown = state.taxonomy();
            table = make(shown);
            getChildren().setAll(table);
        }
        table.show(new Rows(state.ecosystem(), shown.kind(), state.entries()));
        if (shown.parent().isPresent()) {
            table.tree(rows -> nr -> shown.above(rows.ecosystem(), nr));
        }
        showing = false;
    }

    void select(int nr) {
        table.select(nr);
    }

    /// The number of the selected entry, 0 for none.
    int selection() {
        int[] numbers = table.selectionProperty().get();
        return numbers.length == 1 ? numbers[0] : 0;
    }

    private List<ColumnSpec> columns(Kind<?> kind) {
        List<ColumnSpec> columns = new ArrayList<>();
        columns.add(new FieldColumn(kind, kind.name()));
        kind.field("code").ifPresent(field -> columns.add(new FieldColumn(kind, field)));
        columns.add(new Used());
        columns.add(new Standing());
        for (String key : List.of("valid_from", "valid_to")) {
            kind.field(key).ifPresent(field -> columns.add(new FieldColumn(kind, field)));
        }
        return columns;
    }

    /// A row that may be dragged onto another one; it needs no clipboard, so that it works with any
    /// pointer.
    private TableRow<Integer> row() {
        TableRow<Integer> row = new TableRow<>();
        row.itemProperty()
                .subscribe(nr ->
                        row.pseudoClassStateChanged(
                                PseudoClass.getPseudoClass("archived"),
                                nr != null && nr != 0 && isShelved(nr)));
        // A quick hand is on another row when the drag is noticed: what was pressed is dragged.
        row.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    dragged = 0;
                    pressed = row.getItem() == null ? 0 : row.getItem();
                });
        row.setOnDragDetected(e -> {
            if (pressed != 0 && model.canWrite() && isMovable()) {
                dragged = pressed;
                row.startFullDrag();
                e.consume();
            }
        });
        row.addEventHandler(
                MouseDragEvent.MOUSE_DRAG_ENTERED,
                e -> row.pseudoClassStateChanged(TARGET, dragged != 0));
        row.addEventHandler(
                MouseDragEvent.MOUSE_DRAG_EXITED, e -> row.pseudoClassStateChanged(TARGET, false));
        row.addEventHandler(
                MouseDragEvent.MOUSE_DRAG_RELEASED,
                e -> {
                    row.pseudoClassStateChanged(TARGET, false);
                    drop(row.getItem() == null ? 0 : row.getItem());
                });
        return row;
    }

    private boolean isShelved(int nr) {
        return model.ecosystem().table(shown.kind()).isLive(nr) && model.isArchived(nr);
    }

    private boolean isMovable() {
        return shown.parent().isPresent() || shown.order().isPresent();
    }

    /// On an entry: into its place in a list, below it in a tree; beside them: to the end or top.
    private void drop(int target) {
        int moved = dragged;
        dragged = 0;
        if (moved == 0 || moved == target) {
            return;
        }
        if (shown.parent().isPresent()) {
            model.move(moved, target);
        } else if (target != 0) {
            model.place(moved, target);
        }
    }

    private void onKey(KeyEvent event) {
        int nr = selection();
        if (!event.isAltDown() || nr == 0 || !model.canWrite()) {
            return;
        }
        KeyCode key = event.getCode();
        if (shown.order().isPresent() && (key == KeyCode.UP || key == KeyCode.DOWN)) {
            model.step(nr, key == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (shown.parent().isPresent() && key == KeyCode.LEFT) {
            int above = shown.above(model.ecosystem(), nr);
            if (above != 0) {
                model.move(nr, shown.above(model.ecosystem(), above));
            }
            event.consume();
        } else if (shown.parent().isPresent() && key == KeyCode.RIGHT) {
            int sibling = before(nr);
            if (sibling != 0) {
                model.move(nr, sibling);
            }
            event.consume();
        }
    }

    /// The sibling that stands before an entry, 0 for none.
    private int before(int nr) {
        int above = shown.above(model.ecosystem(), nr);
        int last = 0;
        for (int other : table.rows().numbers()) {
            if (other == nr) {
                return last;
            }
            if (shown.above(model.ecosystem(), other) == above) {
                last = other;
            }
        }
        return 0;
    }

    private final class Used implements ColumnSpec {
        @Override
        public String key() {
            return "used";
        }

        @Override
        public String title() {
            return Text.of("taxonomy.column.used");
        }

        @Override
        public boolean isFigure() {
            return true;
        }

        @Override
        public double width() {
            return 84;
        }

        @Override
        public String text(Rows rows, int nr) {
            return model.stateProperty()
                    .get()
                    .map(state -> state.usage().total(nr))
                    .filter(count -> count > 0)
                    .map(count -> Text.formats().number(count))
                    .orElse("–");
        }
    }

    private final class Standing implements ColumnSpec {
        @Override
        public String key() {
            return "standing";
        }

        @Override
        public String title() {
            return Text.of("track.standing");
        }

        @Override
        public boolean isFigure() {
            return false;
        }

        @Override
        public double width() {
            return 104;
        }

        @Override
        public String text(Rows rows, int nr) {
            return Text.of(
                    model.isArchived(nr)
                            ? "field.track.archived"
                            : model.isOffered(nr) ? "track.standing.holds" : "track.standing.not");
        }
    }
}
