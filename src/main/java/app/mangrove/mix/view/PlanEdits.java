package app.mangrove.mix.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.mix.Complement;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixStep;
import app.mangrove.model.mix.MixTarget;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The edits by which a plan begins, is copied as a draft, comes into force and goes.
public final class PlanEdits {
    private final Ecosystem ecosystem;

    public PlanEdits(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
    }

    /// A copy of a plan: the draft's id, what makes it, and which row is whose copy.
    public record Draft(Id plan, List<Edit> edits, Map<Id, Id> copies) {
        public Draft {
            edits = List.copyOf(edits);
            copies = Map.copyOf(copies);
        }
    }

    /// An empty first plan.
    static Edit first(Id id, String name, LocalDate start) {
        return Edit.add(MixPlan.KIND, id)
                .and(MixPlan.NAME, name)
                .and(MixPlan.NUMBER, 1L)
                .and(MixPlan.STATUS, "DRAFT")
                .and(MixPlan.START, start)
                .and(MixPlan.QUARTERS, 4L);
    }

    /// A draft with all that the plan holds, under new ids; steps of recruiting stay with the plan
    /// that they were begun for.
    public Draft draft(MixPlan from, String name, Supplier<Id> ids) {
        long number =
                ecosystem.all(MixPlan.KIND).stream()
                        .mapToLong(plan -> plan.number() == null ? 0 : plan.number())
                        .max()
                        .orElse(0);
        Id plan = ids.get();
        List<Edit> edits = new ArrayList<>();
        Map<Id, Id> copies = new LinkedHashMap<>();
        Map<String, @Nullable Object> own = values(MixPlan.KIND, nr(from));
        own.put(MixPlan.NAME.key(), name);
        own.put(MixPlan.NUMBER.key(), number + 1);
        own.put(MixPlan.STATUS.key(), "DRAFT");
        own.put(MixPlan.BASE.key(), from.id());
        edits.add(new Edit.Put(MixPlan.KIND, plan, 0, own));
        BiConsumer<Kind<?>, Field<Id>> copy =
                (kind, parent) ->
                        rows(kind, parent, from)
                                .forEach(row -> {
                                    Id id = ids.get();
                                    copies.put(ecosystem.table(kind).id(row), id);
                                    Map<String, @Nullable Object> values = values(kind, row);
                                    values.put(parent.key(), plan);
                                    edits.add(new Edit.Put(kind, id, 0, values));
                                });
        copy.accept(MixTarget.KIND, MixTarget.PLAN);
        copy.accept(MixConstraint.KIND, MixConstraint.PLAN);
        copy.accept(MixAssumption.KIND, MixAssumption.PLAN);
        copy.accept(Complement.KIND, Complement.PLAN);
        return new Draft(plan, edits, copies);
    }

    /// The draft counts from now on; what was in force is kept in the archive.
    List<Edit> inForce(MixPlan draft) {
        List<Edit> edits = new ArrayList<>();
        ecosystem.all(MixPlan.KIND).stream()
                .filter(plan -> plan.status().equals("CURRENT"))
                .forEach(plan -> edits.add(change(plan).and(MixPlan.STATUS, "ARCHIVED")));
        edits.add(change(draft).and(MixPlan.STATUS, "CURRENT"));
        return edits;
    }

    /// The draft and all that is only its own goes.
    List<Edit> discard(MixPlan draft) {
        List<Edit> edits = new ArrayList<>();
        remove(edits, MixTarget.KIND, MixTarget.PLAN, draft);
        remove(edits, MixConstraint.KIND, MixConstraint.PLAN, draft);
        remove(edits, MixAssumption.KIND, MixAssumption.PLAN, draft);
        remove(edits, Complement.KIND, Complement.PLAN, draft);
        remove(edits, MixStep.KIND, MixStep.PLAN, draft);
        Table plans = ecosystem.table(MixPlan.KIND);
        edits.add(Edit.remove(MixPlan.KIND, draft.id(), plans.commit(nr(draft))));
        return edits;
    }

    private void remove(List<Edit> edits, Kind<?> kind, Field<Id> parent, MixPlan of) {
        Table table = ecosystem.table(kind);
        rows(kind, parent, of)
                .forEach(row -> edits.add(Edit.remove(kind, table.id(row), table.commit(row))));
    }

    private Edit.Put change(MixPlan plan) {
        return Edit.change(MixPlan.KIND, plan.id(), ecosystem.table(MixPlan.KIND).commit(nr(plan)));
    }

    private int nr(MixPlan plan) {
        return ecosystem.table(MixPlan.KIND).nr(plan.id());
    }

    private List<Integer> rows(Kind<?> kind, Field<Id> parent, MixPlan of) {
        int plan = nr(of);
        List<Integer> rows = new ArrayList<>();
        ecosystem
                .table(kind)
                .forEach(row -> {
                    if (ecosystem.target(kind, parent, row) == plan) {
                        rows.add(row);
                    }
                });
        return rows;
    }

    /// What a row says, without the keys by which other systems know it.
    private Map<String, @Nullable Object> values(Kind<?> kind, int row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(ecosystem.values(kind, row));
        values.remove(Kind.KEYS);
        return values;
    }
}
