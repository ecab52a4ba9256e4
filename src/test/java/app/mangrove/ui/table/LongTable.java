package app.mangrove.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Schema;
import app.mangrove.model.Table;
import app.mangrove.model.TableBuilder;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.geo.Region;
import app.mangrove.support.Fx;
import app.mangrove.ui.theme.Theme;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A long table on the screen and what a person does to it; row n is called "Row n".
abstract class LongTable {
    static final Kind<Region> KIND = Region.KIND;

    DataTable table;
    Stage stage;

    void show(Rows rows, String... columns) {
        stage =
                Fx.show(
                        () -> {
                            table =
                                    new DataTable(
                                            rows,
                                            KIND.fields().stream()
                                                    .map(f -> new FieldColumn(KIND, f))
                                                    .toList());
                            table.arrange(Arrangement.of(columns));
                            return table;
                        },
                        800,
                        600,
                        Theme.LIGHT);
        Fx.run(() -> table.view().requestFocus());
    }

    @AfterEach
    void close() {
        Fx.close(stage);
    }

    static Rows rows(int count) {
        TableBuilder builder = new TableBuilder(KIND, KIND.fields());
        for (int nr = 1; nr <= count; nr++) {
            builder.row(1_700_000_000_000L + nr << 16 | 0x7000, 1L << 63 | nr, 1);
            for (int c = 0; c < KIND.fields().size(); c++) {
                boolean name = KIND.fields().get(c).key().equals(Region.NAME.key());
                switch (KIND.fields().get(c).storage()) {
                    case INT -> builder.column(c).add(IntSegment.NULL);
                    case LONG -> builder.column(c).add(LongSegment.NULL);
                    case TEXT -> builder.column(c).add(name ? "Row " + nr : null);
                }
            }
        }
        List<Table> tables = List.of(builder.build());
        return Rows.all(Ecosystem.of(1, Schema.builtIn(), tables), KIND);
    }

    void press(KeyCode code, boolean shift, boolean control) {
        Fx.run(() -> {
            Node at = stage.getScene().getFocusOwner();
            at.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    void press(KeyCode code) {
        press(code, false, false);
    }

    void settle() {
        Fx.settle();
        Fx.run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    /// The names on the screen from the top, of rows that are wholly or partly in sight.
    List<String> seen() {
        settle();
        return Fx.call(() -> {
            double height = table.view().lookup(".clipped-container").getLayoutBounds().getHeight();
            return table.view().lookupAll(".data-row").stream()
                    .map(node -> (TableRow<?>) node)
                    .filter(row -> row.isVisible() && !row.isEmpty())
                    .filter(row -> row.getLayoutY() > -28 && row.getLayoutY() < height)
                    .sorted(Comparator.comparingDouble(Node::getLayoutY))
                    .map(LongTable::name)
                    .toList();
        });
    }

    private static String name(TableRow<?> row) {
        return row.getChildrenUnmodifiable().stream()
                .filter(TableCell.class::isInstance)
                .map(cell -> ((TableCell<?, ?>) cell).getText())
                .findFirst()
                .orElse("");
    }

    /// Rows follow one another on the screen without a gap, wherever it stands.
    void assertUnbroken() {
        List<String> names = seen();
        assertThat(names).hasSizeGreaterThan(15);
        int first = number(names.getFirst());
        assertThat(names)
                .isEqualTo(
                        IntStream.range(first, first + names.size())
                                .mapToObj(nr -> "Row " + nr)
                                .toList());
    }

    static int number(String name) {
        return Integer.parseInt(name.substring("Row ".length()));
    }

    ScrollBar bar() {
        return Fx.call(() ->
                table.view().lookupAll(".scroll-bar").stream()
                        .filter(RowBar.class::isInstance)
                        .map(ScrollBar.class::cast)
                        .findFirst()
                        .orElseThrow());
    }

    int selected() {
        return Fx.call(() -> table.view().getSelectionModel().getSelectedIndex());
    }

    Node cell(int row) {
        settle();
        return Fx.call(() -> {
            RowFlow flow = (RowFlow) table.view().lookup(".row-flow");
            return flow.getVisibleCell(row).getChildrenUnmodifiable().getFirst();
        });
    }

    void click(int row, boolean shift) {
        Node cell = cell(row);
        Fx.run(() -> {
            Point2D at = cell.localToScene(5, 5);
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                cell.fireEvent(
                        new MouseEvent(
                                type,
                                at.getX(),
                                at.getY(),
                                at.getX(),
                                at.getY(),
                                MouseButton.PRIMARY,
                                1,
                                shift,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                false,
                                false,
                                true,
                                null));
            }
        });
        settle();
    }

    static ScrollEvent wheel(double delta) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                50,
                50,
                50,
                50,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
