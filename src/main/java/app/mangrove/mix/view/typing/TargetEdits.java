package app.mangrove.mix.view.typing;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.target.Cells;
import app.mangrove.mix.target.Versions;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.market.Currency;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Targets of cells as one batch of edits; in a draft, or in one that the same batch makes of the
/// plan in force.
///
/// Shape: several rows of one cell add up, so that a cell that is written anew keeps its first row
/// and loses the number of the others.
final class TargetEdits {
    private static final List<Field<?>> NUMBERS =
            List.of(MixTarget.COUNT, MixTarget.REVENUE, MixTarget.CAPACITY);

    private final Ecosystem ecosystem;
    private final Supplier<Id> ids;
    private final LocalDate date;
    private final String currency;
    private final Id plan;
    private final Map<Id, Id> copies;
    private final Map<Id, Edit> edits = new LinkedHashMap<>();
    private final Map<Cell, List<Id>> rows = new HashMap<>();

    private TargetEdits(MixPicture shown, Ecosystem ecosystem, Supplier<Id> ids, String draft) {
        this.ecosystem = ecosystem;
        this.ids = ids;
        date = shown.date();
        currency = shown.currency();
        if (shown.isDraft()) {
            plan = shown.plan().id();
            copies = Map.of();
        } else {
            int nr = ecosystem.table(MixPlan.KIND).nr(shown.plan().id());
            Versions.Draft made = Versions.draft(ecosystem, nr, draft, ids);
            plan = made.plan();
            copies = made.copies();
            made.edits().forEach(edit -> edits.put(edit.id(), edit));
        }
        read(shown.plan());
    }

    /// For the plan that is shown; `draft` names the draft where one is needed.
    static TargetEdits of(MixPicture shown, Ecosystem ecosystem, Supplier<Id> ids, String draft) {
        return new TargetEdits(shown, ecosystem, ids, draft);
    }

    private void read(MixPlan from) {
        Table table = ecosystem.table(MixTarget.KIND);
        Cells cells = Cells.of(ecosystem, MixTarget.KIND);
        int nr = ecosystem.table(MixPlan.KIND).nr(from.id());
        table.forEach(row -> {
            if (ecosystem.target(MixTarget.KIND, MixTarget.PLAN, row) == nr
                    && date.equals(ecosystem.value(MixTarget.KIND, MixTarget.DATE, row))) {
                rows.computeIfAbsent(cells.at(row), cell -> new ArrayList<>()).add(table.id(row));
            }
        });
    }

    /// The plan that the edits go to.
    Id plan() {
        return plan;
    }

    List<Edit> list() {
        return List.copyOf(edits.values());
    }

    /// Writes or clears one number of a cell.
    void put(Cell cell, Field<?> field, Optional<TargetFormula.Value> value) {
        List<Id> known = rows.computeIfAbsent(cell, c -> new ArrayList<>());
        Optional<Id> kept =
                value.isEmpty()
                        ? Optional.empty()
                        : known.stream()
                                .filter(row ->
                                        field == MixTarget.COUNT || speaksCurrency(row, field))
                                .findFirst();
        for (Id row : List.copyOf(known)) {
            if (kept.filter(row::equals).isEmpty() && now(row).get(field.key()) != null) {
                clear(row, field);
            }
        }
        value.ifPresent(typed -> write(kept.orElseGet(() -> added(cell)), field, typed));
    }

    private void write(Id row, Field<?> field, TargetFormula.Value typed) {
        Map<String, @Nullable Object> change = new LinkedHashMap<>();
        if (field == MixTarget.COUNT) {
            change.put(field.key(), typed.value().longValueExact());
            change.put(MixTarget.FORMULA.key(), typed.formula().isEmpty() ? null : typed.formula());
        } else {
            change.put(field.key(), typed.value());
            change.put(MixTarget.CURRENCY.key(), currency());
        }
        put(row, change);
    }

    private void clear(Id row, Field<?> field) {
        Map<String, @Nullable Object> now = now(row);
        boolean empty =
                NUMBERS.stream().allMatch(each -> each == field || now.get(each.key()) == null);
        if (empty && now.get(MixTarget.NOTE.key()) == null) {
            remove(row);
            return;
        }
        Map<String, @Nullable Object> change = new LinkedHashMap<>();
        change.put(field.key(), null);
        if (field == MixTarget.COUNT) {
            change.put(MixTarget.FORMULA.key(), null);
        }
        put(row, change);
    }

    /// Whether an amount in the screen's currency may stand in a row: its other amount is in none
    /// else.
    private boolean speaksCurrency(Id row, Field<?> field) {
        Map<String, @Nullable Object> now = now(row);
        Field<?> other = field == MixTarget.REVENUE ? MixTarget.CAPACITY : MixTarget.REVENUE;
        Object stands = now.get(MixTarget.CURRENCY.key());
        return now.get(other.key()) == null || stands == null || stands.equals(currency());
    }

    private Id currency() {
        return ecosystem.all(Currency.KIND).stream()
                .filter(each -> each.code().equals(currency))
                .map(Currency::id)
                .findFirst()
                .orElseThrow();
    }

    private Id added(Cell cell) {
        Id row = ids.get();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(MixTarget.PLAN.key(), plan);
        values.put(MixTarget.DATE.key(), date);
        for (Axis axis : Axis.all()) {
            if (cell.at(axis) > 0) {
                values.put(axis.key(), ecosystem.table(axis.kind()).id(cell.at(axis)));
            }
        }
        edits.put(row, new Edit.Put(MixTarget.KIND, row, 0, values));
        rows.computeIfAbsent(cell, c -> new ArrayList<>()).add(row);
        return row;
    }

    /// What a row will say after the edits so far.
    private Map<String, @Nullable Object> now(Id row) {
        Map<String, @Nullable Object> now = new LinkedHashMap<>();
        int nr = ecosystem.table(MixTarget.KIND).nr(row);
        if (nr > 0) {
            now.putAll(ecosystem.values(MixTarget.KIND, nr));
        }
        if (edits.get(copies.getOrDefault(row, row)) instanceof Edit.Put put) {
            now.putAll(put.fields());
        }
        return now;
    }

    private void put(Id row, Map<String, @Nullable Object> change) {
        Id at = copies.getOrDefault(row, row);
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        long base = 0;
        if (edits.get(at) instanceof Edit.Put before) {
            merged.putAll(before.fields());
            base = before.base();
        } else {
            Table table = ecosystem.table(MixTarget.KIND);
            base = table.commit(table.nr(at));
        }
        merged.putAll(change);
        edits.put(at, new Edit.Put(MixTarget.KIND, at, base, merged));
    }

    private void remove(Id row) {
        Id at = copies.getOrDefault(row, row);
        Table table = ecosystem.table(MixTarget.KIND);
        if (at.equals(row) && table.nr(row) > 0) {
            edits.put(row, Edit.remove(MixTarget.KIND, row, table.commit(table.nr(row))));
        } else {
            edits.remove(at);
        }
        rows.values().forEach(known -> known.remove(row));
    }
}
