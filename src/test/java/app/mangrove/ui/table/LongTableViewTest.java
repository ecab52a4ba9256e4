package app.mangrove.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.geo.Region;
import app.mangrove.support.Fx;
import app.mangrove.ui.theme.Theme;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A table of a million rows, used as a person uses it: keys, wheel, bar, mouse.
class LongTableViewTest extends LongTable {
    private static final int ROWS = 1_000_000;
    private static Rows rows;

    @BeforeAll
    static void fill() {
        rows = rows(ROWS);
    }

    @BeforeEach
    void show() {
        show(rows, "name", "level", "parent");
    }

    @Test
    void keysReachTheLastRowAndTheFirst() {
        click(0, false);
        press(KeyCode.END);
        assertUnbroken();
        assertThat(seen().getLast()).isEqualTo("Row 1000000");
        assertThat(selected()).isEqualTo(ROWS - 1);
        press(KeyCode.PAGE_UP);
        press(KeyCode.PAGE_UP);
        int above = selected();
        assertThat(above).isBetween(ROWS - 60, ROWS - 20);
        assertUnbroken();
        assertThat(seen()).contains("Row " + (above + 1));
        press(KeyCode.HOME);
        assertThat(seen().getFirst()).isEqualTo("Row 1");
        assertThat(selected()).isZero();
    }

    @Test
    void arrowsAndPagesGoOverTheEdgeOfWhatTheFlowHolds() {
        Fx.run(() -> table.select(RowFlow.WINDOW - 530));
        settle();
        for (int i = 0; i < 60; i++) {
            press(KeyCode.DOWN);
        }
        assertThat(selected()).isEqualTo(RowFlow.WINDOW - 530 - 1 + 60);
        assertUnbroken();
        assertThat(seen()).contains("Row " + (selected() + 1));
        int pages = 0;
        int before;
        do {
            before = selected();
            press(KeyCode.PAGE_DOWN);
            assertThat(selected()).isGreaterThan(before);
            pages++;
        } while (pages < 150);
        assertThat(selected()).isGreaterThan(RowFlow.WINDOW);
        assertUnbroken();
        assertThat(seen()).contains("Row " + (selected() + 1));
        for (int i = 0; i < 40; i++) {
            press(KeyCode.UP);
        }
        assertUnbroken();
        assertThat(seen()).contains("Row " + (selected() + 1));
    }

    @Test
    void theWheelMovesAllTheWayAndKeepsRowsUnbroken() {
        SplittableRandom random = new SplittableRandom(7);
        double offset = 0;
        for (int i = 0; i < 300; i++) {
            double step = random.nextInt(8) == 0 ? -random.nextInt(900) : random.nextInt(4_000);
            Node row = Fx.call(() -> table.view().lookup(".data-row"));
            double delta = step;
            Fx.run(() -> {
                row.fireEvent(wheel(-delta));
                stage.getScene().getRoot().layout();
            });
            offset = Math.max(0, offset + step);
            if (i % 20 == 0) {
                assertUnbroken();
            }
            assertThat(number(seen().getFirst()))
                    .as("seed 7, step %d", i)
                    .isCloseTo((int) (offset / 28) + 1, org.assertj.core.data.Offset.offset(1));
        }
    }

    @Test
    void theBarStandsForAllRows() {
        ScrollBar bar = bar();
        Fx.run(() -> bar.setValue(bar.getMax()));
        assertThat(seen().getLast()).isEqualTo("Row 1000000");
        Fx.run(() -> bar.setValue(bar.getMax() / 2));
        assertUnbroken();
        assertThat(number(seen().getFirst())).isBetween(499_900, 500_100);
        Fx.run(bar::increment);
        int below = number(seen().getFirst());
        Fx.run(() -> bar.adjustValue(1));
        assertThat(number(seen().getFirst())).isBetween(below + 15, below + 25);
        Fx.run(() -> bar.setValue(0));
        assertThat(seen().getFirst()).isEqualTo("Row 1");
    }

    @Test
    void theLastRowIsEditedInItsCell() {
        List<String> taken = new ArrayList<>();
        Fx.run(() ->
                table.onEdited((nr, column, text) -> {
                    taken.add(nr + " " + column.key() + " " + text);
                    return Optional.empty();
                }));
        click(0, false);
        press(KeyCode.END);
        press(KeyCode.F2);
        settle();
        Fx.run(() -> {
            TextField input = (TextField) table.view().lookup("#cell-input");
            assertThat(input.getText()).isEqualTo("Row 1000000");
            input.setText("Last");
            input.requestFocus();
        });
        press(KeyCode.ENTER);
        assertThat(taken).containsExactly("1000000 name Last");
    }

    @Test
    void aSelectionReachesFarOverTheScreenAndIsCopied() {
        click(2, false);
        Fx.run(() -> table.view().scrollTo(5_000));
        settle();
        click(5_003, true);
        int[] chosen = Fx.call(() -> table.selectionProperty().get());
        assertThat(Arrays.equals(chosen, IntStream.rangeClosed(3, 5_004).toArray())).isTrue();
        String copied =
                Fx.call(() -> {
                    table.copy();
                    return Clipboard.getSystemClipboard().getString();
                });
        assertThat(copied.lines().count()).isEqualTo(5_003);
        assertThat(copied.lines().skip(5_002).findFirst().orElse("")).startsWith("Row 5004");
    }

    @Test
    void everyRowIsSelectedAtOnceAndLetGo() {
        click(0, false);
        press(KeyCode.A, false, true);

        assertThat(Fx.call(() -> table.selectionProperty().get())).hasSize(ROWS);
        assertThat(Fx.call(() -> table.view().lookupAll(".data-row:selected").size()))
                .isGreaterThan(10);

        press(KeyCode.DOWN);
        assertThat(Fx.call(() -> table.selectionProperty().get())).hasSize(1);
        assertThat(Fx.call(() -> table.view().lookupAll(".data-row:selected").size())).isOne();
    }

    @Test
    void anotherOrderIsShownAndARowInItIsReached() {
        Fx.run(() -> table.select(900_000));
        assertThat(seen()).contains("Row 900000");
        int[] turned = rows.numbers().clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = ROWS - i;
        }
        Fx.run(() -> table.show(new Rows(rows.ecosystem(), KIND, turned)));
        settle();
        assertThat(Fx.call(() -> table.selectionProperty().get())).containsExactly(900_000);
        Fx.run(() -> table.select(12));
        assertThat(seen()).contains("Row 12");
        Fx.run(() -> table.show(new Rows(rows.ecosystem(), KIND, Arrays.copyOf(turned, 3))));
        assertThat(seen()).containsExactly("Row 1000000", "Row 999999", "Row 999998");
        Fx.run(() -> table.show(rows));
        assertUnbroken();
    }

    @Test
    void aRowIsReachedBeforeTheTableIsOnTheScreen() {
        Fx.close(stage);
        stage =
                Fx.show(
                        () -> {
                            table =
                                    new DataTable(
                                            rows, List.of(new FieldColumn(KIND, Region.NAME)));
                            table.arrange(Arrangement.of("name"));
                            table.select(700_000);
                            return table;
                        },
                        800,
                        600,
                        Theme.LIGHT);
        assertThat(seen()).contains("Row 700000");
        assertUnbroken();
    }

    @Test
    void aScreenReaderIsToldOfAllRows() {
        Fx.run(() -> {
            assertThat(table.view().queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT))
                    .isEqualTo(ROWS);
            table.view().getFocusModel().focus(654_321);
            Object row = table.view().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
            assertThat(((IndexedCell<?>) row).getIndex()).isEqualTo(654_321);
            assertThat(
                            table.view()
                                    .queryAccessibleAttribute(
                                            AccessibleAttribute.VERTICAL_SCROLLBAR))
                    .isInstanceOf(RowBar.class);
        });
    }
}
