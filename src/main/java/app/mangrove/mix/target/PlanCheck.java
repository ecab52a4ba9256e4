package app.mangrove.mix.target;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.CellNames;
import app.mangrove.mix.cell.Trees;
import app.mangrove.mix.target.PlanTargets.Goal;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Longs;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.Demand;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with a plan: targets that are less than those below them, targets and demand below
/// zero, formulas that cannot be reckoned; each with the row to open.
public final class PlanCheck {
    private final Ecosystem eco;
    private final Trees trees;
    private final List<Finding> findings = new ArrayList<>();

    /// A problem and the row that it is about.
    public record Finding(Kind<?> kind, int row, Problem problem) {}

    private PlanCheck(Ecosystem eco) {
        this.eco = eco;
        trees = Trees.of(eco);
    }

    /// Of a plan by its row number, and of all demand.
    public static List<Finding> of(Ecosystem eco, Lens lens, int plan) {
        PlanCheck check = new PlanCheck(eco);
        check.plan(lens, plan);
        check.demand();
        return check.findings;
    }

    /// Of every plan that is not archived, and of all demand.
    public static List<Finding> all(Ecosystem eco, Lens lens) {
        PlanCheck check = new PlanCheck(eco);
        for (MixPlan plan : Plans.all(eco)) {
            if (!plan.status().equals("ARCHIVED")) {
                check.plan(lens, eco.table(MixPlan.KIND).nr(plan.id()));
            }
        }
        check.demand();
        return check.findings;
    }

    private void plan(Lens lens, int plan) {
        rows(plan);
        for (LocalDate date : PlanTargets.dates(eco, plan)) {
            PlanTargets targets = PlanTargets.of(eco, lens, plan, date);
            for (Goal goal : Goal.values()) {
                clashes(targets.of(goal), date, goal, lens);
            }
        }
        new LimitCheck(eco, plan)
                .problems()
                .forEach((row, problem) -> add(MixConstraint.KIND, row, problem));
    }

    private void rows(int plan) {
        Cells cells = Cells.ofTargets(eco);
        Table table = eco.table(MixTarget.KIND);
        Longs counts = table.longs(MixTarget.COUNT);
        Longs revenues = table.longs(MixTarget.REVENUE);
        Longs capacities = table.longs(MixTarget.CAPACITY);
        table.forEach(nr -> {
            if (eco.target(MixTarget.KIND, MixTarget.PLAN, nr) != plan) {
                return;
            }
            if (isNegative(counts.at(nr))
                    || isNegative(revenues.at(nr))
                    || isNegative(capacities.at(nr))) {
                add(
                        MixTarget.KIND,
                        nr,
                        Problem.of("mix.target.negative", CellNames.of(trees, cells.at(nr))));
            }
            archived(nr, cells.at(nr));
            if (eco.value(MixTarget.KIND, MixTarget.FORMULA, nr) instanceof String formula) {
                Formula.check(formula).ifPresent(problem -> add(MixTarget.KIND, nr, problem));
            }
        });
    }

    /// A target of a type or tier that is archived stands in no table of the plan.
    private void archived(int row, Cell cell) {
        boolean type = isSet(PartnerType.KIND, PartnerType.ARCHIVED, cell.type());
        if (type || isSet(Tier.KIND, Tier.ARCHIVED, cell.tier())) {
            Axis axis = type ? Axis.TYPE : Axis.TIER;
            add(
                    MixTarget.KIND,
                    row,
                    Problem.of(
                            "mix.target.archived",
                            CellNames.of(trees, cell),
                            eco.name(axis.kind(), cell.at(axis))));
        }
    }

    private boolean isSet(Kind<?> kind, Field<Boolean> field, int row) {
        return row > 0 && Boolean.TRUE.equals(eco.value(kind, field, row));
    }

    private static boolean isNegative(long value) {
        return value != LongSegment.NULL && value < 0;
    }

    private void add(Kind<?> kind, int row, Problem problem) {
        findings.add(new Finding(kind, row, problem));
    }

    private void clashes(RollUp rows, LocalDate date, Goal goal, Lens lens) {
        for (RollUp.Clash clash : rows.clashes()) {
            if (clash.contradicts()) {
                int row =
                        rows.entries().stream()
                                .filter(entry -> entry.cell().equals(clash.cell()))
                                .mapToInt(Entry::row)
                                .findFirst()
                                .orElse(0);
                add(
                        MixTarget.KIND,
                        row,
                        Problem.of(
                                "mix.target.over",
                                CellNames.of(trees, clash.cell()),
                                date,
                                text(clash.above(), goal, lens),
                                text(clash.below(), goal, lens),
                                text(clash.below() - clash.above(), goal, lens)));
            }
        }
    }

    private static String text(long value, Goal goal, Lens lens) {
        return goal == Goal.COUNT
                ? Long.toString(value)
                : new Amount(value, lens.currency()).toString();
    }

    private void demand() {
        Cells cells = Cells.ofDemand(eco);
        Table table = eco.table(Demand.KIND);
        Longs accounts = table.longs(Demand.ACCOUNTS);
        Longs revenues = table.longs(Demand.REVENUE);
        table.forEach(nr -> {
            if (isNegative(accounts.at(nr)) || isNegative(revenues.at(nr))) {
                add(
                        Demand.KIND,
                        nr,
                        Problem.of("mix.demand.negative", CellNames.of(trees, cells.at(nr))));
            }
        });
    }
}
