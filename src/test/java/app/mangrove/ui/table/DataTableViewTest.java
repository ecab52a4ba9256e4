package app.mangrove.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.support.Fx;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class DataTableViewTest {
    private static final Kind<Partner> KIND = Partner.KIND;

    private static Edit.Put partner(String name) {
        return Edit.add(KIND, Id.derived(1, name))
                .and(Partner.NAME, name)
                .and(Partner.STATUS, "ACTIVE")
                .and(Partner.EMPLOYEES, 1500L);
    }

    private static Rows rows() {
        return Rows.all(
                TestWorkspace.of(List.of(partner("=1+1"), partner("Kestrel"))).ecosystem(), KIND);
    }

    private static DataTable table(Rows rows) {
        DataTable table =
                new DataTable(
                        rows,
                        List.of(
                                new FieldColumn(KIND, Partner.NAME),
                                new FieldColumn(KIND, Partner.STATUS),
                                new FieldColumn(KIND, Partner.EMPLOYEES)));
        table.arrange(Arrangement.of("name", "employees"));
        return table;
    }

    @Test
    void keepsTheOrderWhenColumnsChangeAndAsksOnlyWhenAPersonSorts() {
        List<List<Sort>> asked = new ArrayList<>();
        Fx.call(() -> {
            DataTable table = table(rows());
            table.showOrder(List.of(new Sort("name", true)));
            table.onSort(asked::add);
            table.arrange(Arrangement.of("name", "status", "employees"));
            assertThat(asked).isEmpty();
            assertThat(table.view().getSortOrder()).hasSize(1);
            table.view().getSortOrder().setAll(List.of(table.view().getColumns().get(2)));
            return table;
        });
        assertThat(asked).containsExactly(List.of(new Sort("employees", false)));
    }

    @Test
    void copiesWhatIsShownAndNeverAFormula() {
        Rows rows = rows();
        DataTable table = Fx.call(() -> table(rows));
        assertThat(TableCopy.text(rows, table.shown(), rows.numbers()))
                .isEqualTo("Name\tEmployees\n'=1+1\t1,500\nKestrel\t1,500\n");
    }

    @Test
    void keepsSelectedRowsSelectedWhenTheyMove() {
        Rows rows = rows();
        int kestrel = rows.table().nr(Id.derived(1, "Kestrel"));
        int[] selected =
                Fx.call(() -> {
                    DataTable table = table(rows);
                    table.select(kestrel);
                    table.show(
                            new Rows(
                                    rows.ecosystem(),
                                    KIND,
                                    new int[] {kestrel, rows.numbers()[0]}));
                    return table.selectionProperty().get();
                });
        assertThat(selected).containsExactly(kestrel);
    }

    @Test
    void showsSumsUnderTheirColumns() {
        DataTable table =
                Fx.call(() -> {
                    DataTable made = table(rows());
                    made.summarise(Map.of("name", "2 of 2 partners", "employees", "3,000"));
                    return made;
                });
        assertThat(table.getBottom()).isNotNull();
    }
}
