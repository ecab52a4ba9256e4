package app.mangrove.mix.view.optimise;

import app.mangrove.mix.target.Versions;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A change of one row of a plan as edits: of the draft itself, or of the copy in a draft that the
/// same batch makes of the plan in force.
final class PlanRows {
    private final Ecosystem ecosystem;
    private final Supplier<Id> ids;
    private final Id shown;
    private Id plan;
    private final Map<Id, Id> copies;
    private final List<Edit> edits = new ArrayList<>();

    PlanRows(Ecosystem ecosystem, MixPlan shown, Supplier<Id> ids) {
        this.ecosystem = ecosystem;
        this.ids = ids;
        this.shown = shown.id();
        if (shown.status().equals("DRAFT")) {
            plan = shown.id();
            copies = Map.of();
        } else {
            Versions.Draft made =
                    Versions.draft(
                            ecosystem,
                            ecosystem.table(MixPlan.KIND).nr(shown.id()),
                            Text.of("mixplan.draft-name", shown.name()),
                            ids);
            plan = made.plan();
            copies = made.copies();
            edits.addAll(made.edits());
        }
    }

    /// The plan that holds the rows afterwards.
    Id plan() {
        return plan;
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    /// Writes values into a row, or into a new one.
    void keep(Kind<?> kind, Optional<Id> row, Map<String, Optional<Object>> values) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        values.forEach((key, value) -> fields.put(key, value.orElse(null)));
        Table table = ecosystem.table(kind);
        if (row.filter(id -> isShared(kind, id)).isPresent()) {
            plan = shown;
            edits.clear();
        } else {
            fields.put("plan", plan);
        }
        if (row.isEmpty()) {
            edits.add(new Edit.Put(kind, ids.get(), 0, fields));
        } else if (copies.containsKey(row.get())) {
            Id copy = copies.get(row.get());
            edits.replaceAll(
                    edit -> edit.id().equals(copy) ? merged((Edit.Put) edit, fields) : edit);
        } else {
            edits.add(new Edit.Put(kind, row.get(), table.commit(table.nr(row.get())), fields));
        }
    }

    /// Whether a row is of no plan and so of all: changing it changes no plan.
    private boolean isShared(Kind<?> kind, Id row) {
        Table table = ecosystem.table(kind);
        return kind.field("plan")
                .filter(field -> table.ints(field).at(table.nr(row)) <= 0)
                .isPresent();
    }

    private static Edit merged(Edit.Put copy, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(copy.fields());
        all.putAll(fields);
        return new Edit.Put(copy.kind(), copy.id(), copy.base(), all);
    }

    void remove(Kind<?> kind, Id row) {
        Table table = ecosystem.table(kind);
        if (isShared(kind, row)) {
            plan = shown;
            edits.clear();
        }
        Id copy = copies.get(row);
        if (copy == null) {
            edits.add(Edit.remove(kind, row, table.commit(table.nr(row))));
        } else {
            edits.removeIf(edit -> edit.id().equals(copy));
        }
    }
}
