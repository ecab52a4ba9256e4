package app.mangrove.mix.recruit;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.market.Currency;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixStep;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Recruiting that begins or ends: a started step of the plan for each prospect, with the cell
/// whose gap it closes.
///
/// Shape: such a step counts as capacity that is on its way from the end of its lead time, until
/// the partner itself has joined.
public final class RecruitEdits {
    private RecruitEdits() {}

    /// A prospect that somebody now works on, for a cell.
    public record Start(int partner, Cell cell, BigDecimal cost) {}

    /// The edits that begin recruiting in the quarter of a day; whoever is recruited by the plan
    /// already is left out.
    public static List<Edit> start(
            Ecosystem eco,
            int plan,
            List<Start> starts,
            LocalDate day,
            String currency,
            Supplier<Id> ids) {
        Set<Integer> begun = begun(eco, plan);
        List<Edit> edits = new ArrayList<>();
        for (Start start : starts) {
            if (begun.add(start.partner)) {
                edits.add(step(eco, plan, start, Phasing.quarter(day), currency, ids.get()));
            }
        }
        return edits;
    }

    private static Edit step(
            Ecosystem eco, int plan, Start start, LocalDate quarter, String currency, Id id) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(MixStep.PLAN.key(), eco.table(MixPlan.KIND).id(plan));
        fields.put(MixStep.QUARTER.key(), quarter);
        fields.put(MixStep.ACTION.key(), "RECRUIT");
        fields.put(MixStep.STATUS.key(), "STARTED");
        fields.put(MixStep.COUNT.key(), 1L);
        fields.put(MixStep.PARTNER.key(), eco.table(Partner.KIND).id(start.partner));
        for (Axis axis : Axis.all()) {
            if (start.cell.at(axis) > 0) {
                fields.put(axis.key(), eco.table(axis.kind()).id(start.cell.at(axis)));
            }
        }
        if (start.cost.signum() > 0) {
            fields.put(MixStep.COST.key(), start.cost);
            eco.all(Currency.KIND).stream()
                    .filter(each -> each.code().equals(currency))
                    .findFirst()
                    .ifPresent(money -> fields.put(MixStep.CURRENCY.key(), money.id()));
        }
        return new Edit.Put(MixStep.KIND, id, 0, fields);
    }

    /// Who is recruited by steps of a plan that have started, by row number.
    public static Set<Integer> begun(Ecosystem eco, int plan) {
        Set<Integer> begun = new TreeSet<>();
        steps(eco, plan).forEach(nr -> begun.add(eco.target(MixStep.KIND, MixStep.PARTNER, nr)));
        return begun;
    }

    /// The edits that end the recruiting of a prospect without a partner won.
    public static List<Edit> stop(Ecosystem eco, int plan, int partner) {
        Table table = eco.table(MixStep.KIND);
        List<Edit> edits = new ArrayList<>();
        for (int nr : steps(eco, plan)) {
            if (eco.target(MixStep.KIND, MixStep.PARTNER, nr) == partner) {
                edits.add(Edit.remove(MixStep.KIND, table.id(nr), table.commit(nr)));
            }
        }
        return edits;
    }

    private static List<Integer> steps(Ecosystem eco, int plan) {
        List<Integer> steps = new ArrayList<>();
        eco.table(MixStep.KIND)
                .forEach(nr -> {
                    if (eco.target(MixStep.KIND, MixStep.PLAN, nr) == plan
                            && eco.target(MixStep.KIND, MixStep.PARTNER, nr) > 0
                            && "RECRUIT".equals(eco.value(MixStep.KIND, MixStep.ACTION, nr))
                            && "STARTED".equals(eco.value(MixStep.KIND, MixStep.STATUS, nr))) {
                        steps.add(nr);
                    }
                });
        return steps;
    }
}
