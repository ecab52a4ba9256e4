package app.mangrove.mix.optimise.plan;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.optimise.Action;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Move;
import app.mangrove.mix.optimise.Pool;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.market.Currency;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixStep;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// An optimised plan as steps of the mix plan, ready to be committed.
public final class PlanSteps {
    private static final int MONTHS = 3;

    private PlanSteps() {}

    /// Adds the plan's moves as planned steps of new ids; steps that were there stay as they are.
    public static List<Edit> edits(
            Ecosystem eco, Wish wish, PlanProblem problem, Answer.Found found, Supplier<Id> ids) {
        Id plan = eco.table(MixPlan.KIND).id(wish.plan());
        return edits(eco, plan, wish.lens().currency(), problem, found.moves(), ids);
    }

    /// The same for a plan that may be made in the same commit.
    public static List<Edit> edits(
            Ecosystem eco,
            Id plan,
            String money,
            PlanProblem problem,
            List<Move> moves,
            Supplier<Id> ids) {
        Id currency = currency(eco, money);
        List<Edit> edits = new ArrayList<>();
        for (Move move : moves) {
            Cell cell = problem.cells().get(move.pool());
            edits.add(
                    Edit.add(MixStep.KIND, ids.get())
                            .and(MixStep.PLAN, plan)
                            .and(MixStep.QUARTER, problem.quarter(move.quarter()))
                            .and(MixStep.ACTION, move.action().name())
                            .and(MixStep.TYPE, id(eco, Axis.TYPE, cell))
                            .and(MixStep.TIER, id(eco, Axis.TIER, cell))
                            .and(MixStep.REGION, id(eco, Axis.REGION, cell))
                            .and(MixStep.COUNT, move.count())
                            .and(MixStep.COST, move.cost())
                            .and(MixStep.CURRENCY, currency)
                            .and(MixStep.STATUS, "PLANNED"));
        }
        return edits;
    }

    /// Takes away the steps of a plan that nobody has begun.
    public static List<Edit> withdrawn(Ecosystem eco, int plan) {
        Table table = eco.table(MixStep.KIND);
        List<Edit> edits = new ArrayList<>();
        rows(eco, plan).stream()
                .filter(step -> isPlanned(step) && step.partner() == null)
                .forEach(step ->
                        edits.add(
                                Edit.remove(
                                        MixStep.KIND,
                                        step.id(),
                                        table.commit(table.nr(step.id())))));
        return edits;
    }

    /// What the steps of a plan do that are still to come, as the optimiser's moves; what lies
    /// outside its quarters and pools is left out.
    public static List<Move> moves(Ecosystem eco, int plan, PlanProblem problem) {
        List<Move> moves = new ArrayList<>();
        for (MixStep step : rows(eco, plan)) {
            Action action = Action.valueOf(step.action());
            long months = ChronoUnit.MONTHS.between(problem.start(), step.quarter());
            int quarter = (int) Math.floorDiv(months, MONTHS);
            int pool = pool(eco, step, action, problem);
            boolean done = "DONE".equals(step.status());
            if (!done && pool >= 0 && quarter >= 0 && quarter < problem.problem().quarters()) {
                BigDecimal cost = step.cost() == null ? BigDecimal.ZERO : step.cost();
                moves.add(new Move(action, pool, quarter, step.count(), cost));
            }
        }
        return moves;
    }

    /// The pool of a step: its own cell, else the first of its type and region where the action is
    /// possible.
    private static int pool(Ecosystem eco, MixStep step, Action action, PlanProblem problem) {
        int nr = eco.table(MixStep.KIND).nr(step.id());
        int type = eco.target(MixStep.KIND, MixStep.TYPE, nr);
        int tier = eco.target(MixStep.KIND, MixStep.TIER, nr);
        int region = eco.target(MixStep.KIND, MixStep.REGION, nr);
        int found = -1;
        for (int i = problem.cells().size() - 1; i >= 0; i--) {
            Cell cell = problem.cells().get(i);
            if (cell.type() == type
                    && cell.region() == region
                    && (tier == 0 || cell.tier() == tier)
                    && can(problem.problem().pools().get(i), action)) {
                found = i;
            }
        }
        return found;
    }

    private static boolean can(Pool pool, Action action) {
        return switch (action) {
            case RECRUIT -> pool.recruitable();
            case DEVELOP -> pool.next() != Pool.NONE;
            case RETIRE -> pool.retirable();
        };
    }

    private static boolean isPlanned(MixStep step) {
        return step.status() == null || step.status().equals("PLANNED");
    }

    private static List<MixStep> rows(Ecosystem eco, int plan) {
        List<MixStep> rows = new ArrayList<>();
        eco.table(MixStep.KIND)
                .forEach(nr -> {
                    if (eco.target(MixStep.KIND, MixStep.PLAN, nr) == plan) {
                        rows.add(eco.row(MixStep.KIND, nr));
                    }
                });
        return rows;
    }

    private static @Nullable Id id(Ecosystem eco, Axis axis, Cell cell) {
        int nr = cell.at(axis);
        return nr == 0 ? null : eco.table(axis.kind()).id(nr);
    }

    private static @Nullable Id currency(Ecosystem eco, String code) {
        return eco.all(Currency.KIND).stream()
                .filter(currency -> currency.code().equals(code))
                .map(Currency::id)
                .findFirst()
                .orElse(null);
    }
}
