package app.mangrove.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.partner.Partner;
import app.mangrove.support.Fx;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.theme.Theme;

import javafx.scene.control.TableCell;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Rows of the same numbers that say something else are read again.
class RereadViewTest {
    private static final List<String> WORDS = new ArrayList<>(List.of("one", "two", "three"));

    private static final class Said implements ColumnSpec {
        @Override
        public String key() {
            return "said";
        }

        @Override
        public String title() {
            return "Said";
        }

        @Override
        public boolean isFigure() {
            return false;
        }

        @Override
        public double width() {
            return 120;
        }

        @Override
        public String text(Rows rows, int nr) {
            return WORDS.get(nr - 1);
        }
    }

    private static Rows rows(int... numbers) {
        return new Rows(new TestWorkspace().ecosystem(), Partner.KIND, numbers);
    }

    private static List<String> shown(DataTable table) {
        return Fx.call(() -> {
            table.getScene().getRoot().layout();
            return table.view().lookupAll(".table-cell").stream()
                    .map(cell -> (TableCell<?, ?>) cell)
                    .filter(cell -> !cell.isEmpty() && cell.isVisible())
                    .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
                    .map(TableCell::getText)
                    .toList();
        });
    }

    @Test
    void cellsOfTheSameRowsSayWhatHoldsNow() {
        AtomicReference<DataTable> made = new AtomicReference<>();
        Stage stage =
                Fx.show(
                        () -> {
                            DataTable table = new DataTable(rows(1, 2, 3), List.of(new Said()));
                            table.arrange(Arrangement.of("said"));
                            made.set(table);
                            return table;
                        },
                        400,
                        300,
                        Theme.LIGHT);
        DataTable table = made.get();
        assertThat(shown(table)).containsExactly("one", "two", "three");
        Fx.run(() -> {
            WORDS.set(1, "deux");
            table.show(rows(1, 2, 3));
        });
        assertThat(shown(table)).containsExactly("one", "deux", "three");
        Fx.run(() -> table.show(rows(2)));
        Fx.run(() -> {
            WORDS.set(0, "un");
            table.show(rows(2, 1));
        });
        assertThat(shown(table)).containsExactly("deux", "un");
        Fx.run(stage::close);
    }
}
