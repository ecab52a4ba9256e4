package app.mangrove.mix.target;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.mix.cell.Cell;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.Complement;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.mix.ProfileCriterion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/// Versions of mix plans: a draft made of a plan, what two differ in, a draft that comes into
/// force. All of it is edits.
public final class Versions {
    private static final Map<Kind<?>, Field<Id>> PARTS = parts();

    private Versions() {}

    private static Map<Kind<?>, Field<Id>> parts() {
        Map<Kind<?>, Field<Id>> parts = new LinkedHashMap<>();
        parts.put(MixTarget.KIND, MixTarget.PLAN);
        parts.put(MixAssumption.KIND, MixAssumption.PLAN);
        parts.put(MixConstraint.KIND, MixConstraint.PLAN);
        parts.put(Complement.KIND, Complement.PLAN);
        parts.put(ProfileCriterion.KIND, ProfileCriterion.PLAN);
        return parts;
    }

    /// The edits that make a draft of a plan, with its targets, assumptions, limits and profile;
    /// its steps stay behind. The first edit is the plan's. Ids come from the caller.
    public static List<Edit> draft(Ecosystem eco, int plan, String name, Supplier<Id> ids) {
        Id id = ids.get();
        List<Edit> edits = new ArrayList<>();
        Table table = eco.table(MixPlan.KIND);
        Map<String, Object> values = copied(eco, MixPlan.KIND, plan);
        values.put(MixPlan.NAME.key(), name);
        values.put(MixPlan.STATUS.key(), "DRAFT");
        values.put(MixPlan.BASE.key(), table.id(plan));
        long number = eco.value(MixPlan.KIND, MixPlan.NUMBER, plan) instanceof Long n ? n : 1;
        values.put(MixPlan.NUMBER.key(), number + 1);
        edits.add(new Edit.Put(MixPlan.KIND, id, 0, new HashMap<>(values)));
        PARTS.forEach((kind, field) ->
                eco.table(kind)
                        .forEach(nr -> {
                            if (eco.target(kind, field, nr) == plan) {
                                Map<String, Object> row = copied(eco, kind, nr);
                                row.put(field.key(), id);
                                edits.add(new Edit.Put(kind, ids.get(), 0, new HashMap<>(row)));
                            }
                        }));
        return edits;
    }

    private static Map<String, Object> copied(Ecosystem eco, Kind<?> kind, int nr) {
        Map<String, Object> values = new LinkedHashMap<>(eco.values(kind, nr));
        values.remove(kind.keys().key());
        return values;
    }

    /// The edits that bring a draft into force; the plan that is in force under the draft's base,
    /// or any other in force, goes to the archive. Errors: `mix.plan.not-draft`.
    public static Outcome<List<Edit>> publish(Ecosystem eco, int plan) {
        Table table = eco.table(MixPlan.KIND);
        if (!"DRAFT".equals(eco.value(MixPlan.KIND, MixPlan.STATUS, plan))) {
            return Outcome.failed("mix.plan.not-draft", eco.name(MixPlan.KIND, plan));
        }
        List<Edit> edits = new ArrayList<>();
        table.forEach(nr -> {
            if ("CURRENT".equals(eco.value(MixPlan.KIND, MixPlan.STATUS, nr))) {
                edits.add(status(table, nr, "ARCHIVED"));
            }
        });
        edits.add(status(table, plan, "CURRENT"));
        return Outcome.ok(edits);
    }

    private static Edit status(Table table, int nr, String status) {
        return Edit.change(MixPlan.KIND, table.id(nr), table.commit(nr))
                .and(MixPlan.STATUS, status);
    }

    /// What two plans want differently of a cell at a date, by what they wrote down for it.
    public record Difference(
            LocalDate date,
            Cell cell,
            PlanTargets.Goal goal,
            OptionalLong before,
            OptionalLong after) {}

    /// Every difference of two plans, in the order of dates, goals and rows.
    public static List<Difference> compare(Ecosystem eco, Lens lens, int before, int after) {
        Set<LocalDate> dates = new LinkedHashSet<>(PlanTargets.dates(eco, before));
        dates.addAll(PlanTargets.dates(eco, after));
        List<Difference> differences = new ArrayList<>();
        for (LocalDate date : dates.stream().sorted().toList()) {
            PlanTargets old = PlanTargets.of(eco, lens, before, date);
            PlanTargets now = PlanTargets.of(eco, lens, after, date);
            for (PlanTargets.Goal goal : PlanTargets.Goal.values()) {
                Set<Cell> cells = new LinkedHashSet<>();
                old.of(goal).entries().forEach(entry -> cells.add(entry.cell()));
                now.of(goal).entries().forEach(entry -> cells.add(entry.cell()));
                for (Cell cell : cells) {
                    OptionalLong x = old.of(goal).own(cell);
                    OptionalLong y = now.of(goal).own(cell);
                    if (!Objects.equals(x, y)) {
                        differences.add(new Difference(date, cell, goal, x, y));
                    }
                }
            }
        }
        return differences;
    }
}
