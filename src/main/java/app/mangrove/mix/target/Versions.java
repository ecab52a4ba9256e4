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
import app.mangrove.model.mix.MixStep;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.mix.ProfileCriterion;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/// Versions of mix plans: the first plan, a draft made of a plan, what two differ in, a draft that
/// comes into force or goes. All of it is edits.
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

    /// A copy of a plan: the draft's id, the edits that make it, that of the plan first, and which
    /// row is whose copy.
    public record Draft(Id plan, List<Edit> edits, Map<Id, Id> copies) {
        public Draft {
            edits = List.copyOf(edits);
            copies = Map.copyOf(copies);
        }
    }

    /// An empty first plan.
    public static Edit first(Id id, String name, LocalDate start) {
        return Edit.add(MixPlan.KIND, id)
                .and(MixPlan.NAME, name)
                .and(MixPlan.NUMBER, 1L)
                .and(MixPlan.STATUS, "DRAFT")
                .and(MixPlan.START, start)
                .and(MixPlan.QUARTERS, 4L);
    }

    /// A draft of a plan, with its targets, assumptions, limits and profile under new ids; its
    /// steps stay behind, with the plan that they were begun for. Ids come from the caller.
    public static Draft draft(Ecosystem eco, int plan, String name, Supplier<Id> ids) {
        Id id = ids.get();
        List<Edit> edits = new ArrayList<>();
        Map<Id, Id> copies = new LinkedHashMap<>();
        Map<String, @Nullable Object> values = copied(eco, MixPlan.KIND, plan);
        values.put(MixPlan.NAME.key(), name);
        values.put(MixPlan.STATUS.key(), "DRAFT");
        values.put(MixPlan.BASE.key(), eco.table(MixPlan.KIND).id(plan));
        values.put(MixPlan.NUMBER.key(), last(eco) + 1);
        edits.add(new Edit.Put(MixPlan.KIND, id, 0, values));
        PARTS.forEach((kind, field) ->
                rows(eco, kind, field, plan)
                        .forEach(nr -> {
                            Id copy = ids.get();
                            copies.put(eco.table(kind).id(nr), copy);
                            Map<String, @Nullable Object> row = copied(eco, kind, nr);
                            row.put(field.key(), id);
                            edits.add(new Edit.Put(kind, copy, 0, row));
                        }));
        return new Draft(id, edits, copies);
    }

    private static long last(Ecosystem eco) {
        return eco.all(MixPlan.KIND).stream()
                .mapToLong(plan -> plan.number() == null ? 1 : plan.number())
                .max()
                .orElse(0);
    }

    private static List<Integer> rows(Ecosystem eco, Kind<?> kind, Field<Id> field, int plan) {
        List<Integer> rows = new ArrayList<>();
        eco.table(kind)
                .forEach(nr -> {
                    if (eco.target(kind, field, nr) == plan) {
                        rows.add(nr);
                    }
                });
        return rows;
    }

    /// What a row says, without the keys by which other systems know it.
    private static Map<String, @Nullable Object> copied(Ecosystem eco, Kind<?> kind, int nr) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(eco.values(kind, nr));
        values.remove(kind.keys().key());
        return values;
    }

    /// The edits that bring a draft into force; every plan in force goes to the archive. Errors:
    /// `mix.plan.not-draft`.
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

    /// The edits by which a draft goes with all that is its own, steps among it. Errors:
    /// `mix.plan.not-draft`.
    public static Outcome<List<Edit>> discard(Ecosystem eco, int plan) {
        if (!"DRAFT".equals(eco.value(MixPlan.KIND, MixPlan.STATUS, plan))) {
            return Outcome.failed("mix.plan.not-draft", eco.name(MixPlan.KIND, plan));
        }
        List<Edit> edits = new ArrayList<>();
        Map<Kind<?>, Field<Id>> owned = new LinkedHashMap<>(PARTS);
        owned.put(MixStep.KIND, MixStep.PLAN);
        owned.forEach((kind, field) -> {
            Table table = eco.table(kind);
            rows(eco, kind, field, plan)
                    .forEach(nr -> edits.add(Edit.remove(kind, table.id(nr), table.commit(nr))));
        });
        Table plans = eco.table(MixPlan.KIND);
        edits.add(Edit.remove(MixPlan.KIND, plans.id(plan), plans.commit(plan)));
        return Outcome.ok(edits);
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
