package app.mangrove.hierarchy.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The hierarchy as a table of rows that step in, with every figure own, below and total; a row
/// that is dragged onto another moves there.
final class TreePane extends StackPane {
    private static final List<String> USUAL =
            List.of(
                    "name",
                    "below",
                    key(Measure.REVENUE, Part.OWN),
                    key(Measure.REVENUE, Part.DOWNSTREAM),
                    key(Measure.REVENUE, Part.TOTAL),
                    key(Measure.WON, Part.TOTAL),
                    key(Measure.OPEN_AMOUNT, Part.TOTAL),
                    key(Measure.CERTIFICATIONS, Part.TOTAL),
                    "relation",
                    "others");

    private final HierarchyViewModel model;
    private final Dragging dragging;
    private final DataTable table;
    private boolean showing;

    TreePane(HierarchyViewModel model, Dragging dragging) {
        this.model = model;
        this.dragging = dragging;
        table = new DataTable(rows(model.shownProperty().get()), columns());
        table.setId("hierarchy-table");
        table.view().setAccessibleText(Text.of("hierarchy.title"));
        table.arrange(new Arrangement(USUAL, Map.of(), 0));
        table.showOrder(List.of(model.orderProperty().get()));
        table.onSort(this::sort);
        table.tree(rows -> model.shownProperty().get().tree()::parent);
        table.selectionProperty().subscribe(this::selected);
        getChildren().setAll(table);
        table.view().addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        table.view().addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        table.view().addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        model.shownProperty().subscribe(this::show);
        model.selectedProperty().subscribe(now -> select());
    }

    private static String key(Measure measure, Part part) {
        return FigureColumn.key(measure, part);
    }

    private static Rows rows(Shown shown) {
        return new Rows(shown.ecosystem(), Partner.KIND, shown.numbers());
    }

    DataTable table() {
        return table;
    }

    private List<ColumnSpec> columns() {
        Supplier<Shown> shown = model.shownProperty()::get;
        List<ColumnSpec> all = new ArrayList<>();
        all.add(NameColumn.name(shown));
        all.add(NameColumn.below(shown));
        for (Measure measure : Measure.values()) {
            for (Part part : Part.values()) {
                all.add(new FigureColumn(measure, part, shown));
            }
        }
        all.add(NameColumn.relation(shown));
        all.add(NameColumn.others(shown));
        return all;
    }

    private void show(Shown shown) {
        showing = true;
        table.show(rows(shown));
        showing = false;
        select();
    }

    private void select() {
        int nr = model.selectedNr();
        int[] now = table.selectionProperty().get();
        if (nr != 0 && (now.length != 1 || now[0] != nr)) {
            showing = true;
            table.select(nr);
            showing = false;
        }
    }

    private void selected(int[] numbers) {
        if (!showing && numbers.length == 1) {
            model.select(numbers[0]);
        }
    }

    private void sort(List<Sort> wanted) {
        boolean figures =
                !wanted.isEmpty()
                        && !List.of("relation", "others").contains(wanted.getFirst().column());
        model.orderProperty().set(figures ? wanted.getFirst() : new Sort("name", false));
    }

    /// The partner of the row that the mouse is over, 0 for none.
    private static int at(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null) {
            if (node instanceof IndexedCell<?> cell && cell.getItem() instanceof Integer nr) {
                return nr;
            }
            node = node.getParent();
        }
        return 0;
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            dragging.pressed(at(event));
        }
    }

    private void drag(MouseEvent event) {
        if (!dragging.isFrom(0) && (dragging.isMoving() || !event.isStillSincePress())) {
            dragging.over(at(event), event);
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        boolean moved = dragging.isMoving();
        Optional<Problem> refused = dragging.dropped();
        if (moved || refused.isPresent()) {
            event.consume();
        }
    }
}
