package app.mangrove.incentive.design;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Returns;
import app.mangrove.model.plan.terms.Version;
import app.mangrove.model.plan.terms.Window;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Partners that passed a cliff and gave so much back in the next window that they would not have.
///
/// Shape: returns are measured by the same engine: the same component, of rows that are returns,
/// each in the window of its own date.
public final class LateReturns {
    private LateReturns() {}

    /// The partners, by row number. Errors: those of a trial.
    public static Outcome<Set<Integer>> of(
            Trial.Question asked, Version terms, Curve curve, List<Reached> windows, Trial trial) {
        Component part = curve.payout().part();
        if (curve.cliffs().isEmpty()
                || part.window() == Window.ROW
                || part.rows().of() != Component.Source.TRANSACTION) {
            return Outcome.ok(Set.of());
        }
        Version only = new Version(terms.from(), terms.until(), List.of(returned(part)), List.of());
        return Trial.of(asked, only, trial, Cancel.never())
                .map(found -> found(curve, windows, found, part));
    }

    private static Component returned(Component part) {
        return new Component(
                part.name(),
                new Component.Rows(
                        part.rows().of(),
                        part.rows().where().and(Filter.test("returns", Operator.NOT_EMPTY))),
                part.payee(),
                part.payees(),
                part.measure(),
                part.reach(),
                part.window(),
                part.settlement(),
                part.rate(),
                List.of(),
                part.rounding(),
                List.of(),
                new Returns(Returns.Dates.OWN, Returns.Clawback.FULL, null, null));
    }

    private static Set<Integer> found(
            Curve curve, List<Reached> windows, Trial returns, Component part) {
        var earnings = returns.calculation().earnings();
        int last = earnings.axis().count() - 1;
        Map<Long, Long> given = new HashMap<>();
        for (Reached each : Reached.of(earnings, 0, part.name(), 0, last)) {
            given.put(key(each.partner(), each.start()), each.measure());
        }
        Set<Integer> found = new TreeSet<>();
        for (Reached each : windows) {
            int next = earnings.axis().windowEnd(each.start(), part.window(), 0) + 1;
            long back = -given.getOrDefault(key(each.partner(), next), 0L);
            for (Cliff cliff : curve.cliffs()) {
                if (back > 0
                        && each.measure() >= cliff.at()
                        && each.measure() - back < cliff.at()) {
                    found.add(each.partner());
                }
            }
        }
        return found;
    }

    private static long key(int partner, int month) {
        return (long) partner << 32 | month;
    }
}
