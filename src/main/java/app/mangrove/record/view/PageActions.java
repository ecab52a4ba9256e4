package app.mangrove.record.view;

import app.mangrove.ui.shell.Action;
import app.mangrove.ui.table.DataTable;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TextField;

import java.util.ArrayList;
import java.util.List;

/// What a person can do with a work table from the palette and by keys.
final class PageActions {
    private final RecordsViewModel model;
    private final DataTable table;

    PageActions(RecordsViewModel model, DataTable table) {
        this.model = model;
        this.table = table;
    }

    /// What the page does when it is asked from afar.
    record Ways(
            TextField find,
            Runnable filter,
            Runnable saveView,
            Runnable ownField,
            Runnable change,
            Runnable export) {}

    List<Action> all(Ways ways) {
        List<Action> all = new ArrayList<>();
        all.add(
                page("find", "record.action-find", "fth-search", ways.find::requestFocus)
                        .keys("Shortcut+Shift+F"));
        all.add(page("filter", "record.action-filter", "fth-filter", ways.filter));
        all.add(page("show-all", "record.show-all", "fth-list", model::openDefault));
        all.add(page("save-view", "record.view-save", "fth-bookmark", ways.saveView));
        all.add(page("copy", "record.copy", "fth-copy", table::copy));
        all.add(
                page("export", "record.action-export", "fth-download", ways.export)
                        .keys("Shortcut+E"));
        if (model.canWrite()) {
            BooleanBinding some =
                    Bindings.createBooleanBinding(
                            () -> model.selectionProperty().get().length > 0,
                            model.selectionProperty());
            all.add(page("own-field", "record.own-field", "fth-plus-square", ways.ownField));
            all.add(page("change", "record.change-field", "fth-edit-3", ways.change).enabled(some));
            all.add(
                    page("remove", "record.action-remove", "fth-trash-2", model::removeSelected)
                            .enabled(some));
        }
        return all;
    }

    private static Action page(String id, String textKey, String icon, Runnable run) {
        return Action.of("page." + id, textKey, icon, run);
    }
}
