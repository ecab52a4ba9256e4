package app.mangrove.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.support.Fx;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableColumnHeader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Columns that stay at the left while the others move below them.
class FrozenColumnsViewTest extends LongTable {
    private final List<Arrangement> kept = new ArrayList<>();

    @BeforeEach
    void show() {
        String[] columns = KIND.fields().stream().map(f -> f.key()).toArray(String[]::new);
        show(rows(5_000), columns);
        Fx.run(() -> {
            Arrangement now = table.arrangement();
            Map<String, Double> wide = new java.util.HashMap<>();
            now.columns().forEach(key -> wide.put(key, 260.0));
            table.arrange(new Arrangement(now.columns(), wide, 1));
            table.summarise(Map.of(now.columns().getFirst(), "5,000 regions"));
            table.onArranged(kept::add);
        });
        settle();
    }

    private void moveAside(double pixels) {
        Fx.run(() -> ((RowFlow) table.view().lookup(".row-flow")).side().setValue(pixels));
        settle();
    }

    private double leftOf(Node node) {
        return Fx.call(() -> node.localToScene(0, 0).getX());
    }

    private Node head(int column) {
        return Fx.call(() ->
                table.view().lookupAll(".column-header").stream()
                        .filter(TableColumnHeader.class::isInstance)
                        .filter(node ->
                                ((TableColumnHeader) node).getTableColumn()
                                        == table.view().getColumns().get(column))
                        .findFirst()
                        .orElseThrow());
    }

    private Node cellOf(int row, int column) {
        return Fx.call(() -> {
            TableRow<Integer> found =
                    ((RowFlow) table.view().lookup(".row-flow")).getVisibleCell(row);
            TableColumn<Integer, ?> wanted = table.view().getColumns().get(column);
            return found.getChildrenUnmodifiable().stream()
                    .filter(node -> ((TableCell<?, ?>) node).getTableColumn() == wanted)
                    .findFirst()
                    .orElse(null);
        });
    }

    @Test
    void theFirstColumnStaysWhileTheOthersMove() {
        double name = leftOf(cellOf(3, 0));
        double second = leftOf(cellOf(3, 1));
        moveAside(100);
        assertThat(leftOf(cellOf(3, 0))).isEqualTo(name);
        assertThat(leftOf(head(0))).isEqualTo(name);
        assertThat(leftOf(cellOf(3, 1))).isEqualTo(second - 100);
        assertThat(leftOf(head(1))).isEqualTo(second - 100);
        Fx.picture(stage, "frozen");
    }

    @Test
    void itStaysWhenItsOwnPlaceIsFarOutOfSightAndRowsGoBy() {
        double name = leftOf(cellOf(3, 0));
        moveAside(900);
        assertThat(leftOf(cellOf(3, 0))).isEqualTo(name);
        Fx.run(() -> table.view().scrollTo(3_000));
        settle();
        assertThat(((TableCell<?, ?>) cellOf(3_005, 0)).getText()).isEqualTo("Row 3006");
        assertThat(leftOf(cellOf(3_005, 0))).isEqualTo(name);
        Fx.picture(stage, "frozen-far");
        moveAside(0);
        assertThat(leftOf(cellOf(3_005, 0))).isEqualTo(name);
        assertThat(cellOf(3_005, 0).getTranslateX()).isZero();
    }

    @Test
    void columnsAreFrozenAndReleasedFromTheirHeads() {
        ContextMenu menu = Fx.call(() -> table.view().getColumns().get(1).getContextMenu());
        Fx.run(() -> menu.getItems().get(0).fire());
        assertThat(kept).extracting(Arrangement::frozen).containsExactly(2);
        double second = leftOf(cellOf(3, 1));
        moveAside(300);
        assertThat(leftOf(cellOf(3, 1))).isEqualTo(second);
        Fx.run(() -> menu.getItems().get(1).fire());
        settle();
        assertThat(Fx.call(() -> table.arrangement().frozen())).isZero();
        assertThat(leftOf(cellOf(3, 1))).isEqualTo(second - 300);
    }
}
