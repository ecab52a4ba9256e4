package app.mangrove.record.view;

import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.text.Text;

import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The list of columns to switch on and off; it stays open while a person chooses.
final class ColumnMenu {
    private ColumnMenu() {}

    static List<MenuItem> items(DataTable table, RecordsViewModel model) {
        Arrangement now = table.arrangement();
        List<MenuItem> items = new ArrayList<>();
        List<ColumnSpec> all = new ArrayList<>(table.specs());
        all.sort(Comparator.comparing(ColumnSpec::title));
        for (ColumnSpec spec : all) {
            CheckBox box = new CheckBox(spec.title());
            box.setSelected(now.columns().contains(spec.key()));
            box.selectedProperty()
                    .subscribe((was, shown) -> change(table, model, spec.key(), shown));
            CustomMenuItem item = new CustomMenuItem(box, false);
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        CheckMenuItem frozen = new CheckMenuItem(Text.of("record.freeze-first"));
        frozen.setSelected(now.frozen() > 0);
        frozen.setOnAction(e -> table.freeze(frozen.isSelected() ? 1 : 0));
        items.add(frozen);
        MenuItem standard = new MenuItem(Text.of("record.columns-standard"));
        standard.setOnAction(e -> model.standardLayout());
        items.add(standard);
        return items;
    }

    private static void change(DataTable table, RecordsViewModel model, String key, boolean shown) {
        Arrangement now = table.arrangement();
        List<String> columns = new ArrayList<>(now.columns());
        columns.remove(key);
        if (shown) {
            columns.add(key);
        }
        model.arrangementProperty().set(new Arrangement(columns, now.widths(), now.frozen()));
        model.reload();
    }
}
