package app.mangrove.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.support.Fx;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.theme.Theme;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class TreeViewTest {
    private final Ecosystem ecosystem =
            TestWorkspace.of(
                            SampleEcosystem.edits(
                                    SampleEcosystem.SEED, 60, LocalDate.of(2026, 11, 24)))
                    .ecosystem();

    @Test
    void stepsInBelowParentsAndShutsABranchWithTheKeyboard() {
        Rows rows = Rows.all(ecosystem, Partner.KIND);
        int[] numbers = rows.numbers();
        DataTable table = Fx.call(() -> table(rows));
        // The first partner stands above the next two, the second of these above a fourth.
        Fx.run(() -> table.tree(shown -> nr -> parent(numbers, nr)));
        Stage stage = Fx.show(() -> table, 900, 500, Theme.LIGHT);
        Fx.run(() -> table.select(numbers[1]));
        Fx.picture(stage, "table-tree");
        assertThat(table.view().getItems().subList(0, 5))
                .containsExactly(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        Fx.run(() -> {
            table.select(numbers[0]);
            press(table, KeyCode.LEFT);
        });
        assertThat(table.view().getItems())
                .startsWith(numbers[0], numbers[4])
                .hasSize(numbers.length - 3);
        Fx.run(() -> press(table, KeyCode.RIGHT));
        assertThat(table.view().getItems()).hasSize(numbers.length);
        Fx.run(() -> table.tree(null));
        assertThat(table.view().getItems())
                .containsExactlyElementsOf(Arrays.stream(numbers).boxed().toList());
        Fx.close(stage);
        assertThat(Fx.cssWarnings()).isEmpty();
    }

    private static DataTable table(Rows rows) {
        List<FieldColumn> columns =
                List.of(
                        new FieldColumn(Partner.KIND, Partner.NAME),
                        new FieldColumn(Partner.KIND, Partner.STATUS),
                        new FieldColumn(Partner.KIND, Partner.COUNTRY),
                        new FieldColumn(Partner.KIND, Partner.EMPLOYEES));
        DataTable table = new DataTable(rows, columns);
        table.arrange(Arrangement.of("name", "status", "country", "employees"));
        return table;
    }

    private static int parent(int[] numbers, int nr) {
        if (nr == numbers[1] || nr == numbers[2]) {
            return numbers[0];
        }
        return nr == numbers[3] ? numbers[2] : 0;
    }

    private static void press(DataTable table, KeyCode code) {
        Event.fireEvent(
                table.view(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
