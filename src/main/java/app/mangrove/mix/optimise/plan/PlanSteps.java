package app.mangrove.mix.optimise.plan;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Move;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixStep;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// An optimised plan as steps of the mix plan, ready to be committed.
public final class PlanSteps {
    private PlanSteps() {}

    /// Adds the plan's moves as planned steps of new ids; steps that were there stay as they are.
    public static List<Edit> edits(
            Ecosystem eco, Wish wish, PlanProblem problem, Answer.Found found, Supplier<Id> ids) {
        Id plan = eco.table(MixPlan.KIND).id(wish.plan());
        Id currency = currency(eco, wish.lens().currency());
        List<Edit> edits = new ArrayList<>();
        for (Move move : found.moves()) {
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
