package app.mangrove.incentive.design;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.Incentives;
import app.mangrove.incentive.Request;
import app.mangrove.incentive.row.Sums;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Version;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What the terms of one version would have earned everybody in past months, had they held all the
/// time; a run of the engine, not an estimate.
///
/// Shape: corrections by hand are no part of it, agreements are. Unit: minor units of the plan's
/// currency, by partner's row number.
public final class Trial {
    private final Calculation calculation;
    private final TreeMap<Integer, Long> amounts = new TreeMap<>();
    private final int counted;
    private final List<Problem> problems;
    private final long cost;

    /// What is tried, and for which months, both included.
    public record Question(
            Ecosystem ecosystem,
            Plan plan,
            List<Agreement> agreements,
            FiscalCalendar calendar,
            FiscalCalendar.Month from,
            FiscalCalendar.Month to) {
        public Question {
            agreements = List.copyOf(agreements);
        }
    }

    private Trial(Calculation calculation) {
        this.calculation = calculation;
        int first = Math.max(0, calculation.axisMonth(0));
        int last = calculation.axisMonth(calculation.months() - 1);
        var earned = calculation.earnings().earned(0).given();
        Set<Problem> found = new LinkedHashSet<>();
        int rows = 0;
        long sum = 0;
        for (int nr : calculation.request().ecosystem().table(Partner.KIND).numbers()) {
            long amount = 0;
            for (int month = first; month <= last; month++) {
                amount = Math.addExact(amount, earned.at(nr, month));
                Problem problem = earned.problem(nr, month);
                if (problem != null) {
                    found.add(problem);
                }
            }
            if (amount != 0) {
                amounts.put(nr, amount);
                sum = Math.addExact(sum, amount);
            }
            rows += counts(nr, first, last) ? 1 : 0;
        }
        counted = rows;
        cost = sum;
        problems = List.copyOf(found);
    }

    private boolean counts(int nr, int first, int last) {
        for (Sums sums : calculation.earnings().sums(0)) {
            for (int month = first; month <= last; month++) {
                if (sums.at(month, nr) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Tries some terms; an earlier trial of the same snapshot makes it quick. Errors: those of
    /// [Incentives].
    public static Outcome<Trial> of(
            Question asked, Version terms, @Nullable Trial before, Cancel cancel) {
        Plan plan = asked.plan();
        var start = asked.calendar().year(asked.from().year()).from();
        Version always = new Version(start, null, terms.components(), terms.limits());
        Plan tried =
                new Plan(
                        plan.name(),
                        plan.currency(),
                        plan.purse(),
                        plan.exchange(),
                        plan.versionBy(),
                        List.of(always),
                        plan.holdback(),
                        plan.budget());
        List<Agreement> own =
                asked.agreements().stream()
                        .filter(each -> each.plan().equals(plan.name()))
                        .filter(each -> fits(each, terms))
                        .toList();
        PlanBook book = new PlanBook(List.of(tried), List.of(), own, List.of());
        Request request =
                new Request(
                        asked.ecosystem(),
                        book,
                        asked.calendar(),
                        asked.from(),
                        asked.to(),
                        Shock.NEUTRAL);
        return Incentives.calculate(request, before == null ? null : before.calculation, cancel)
                .map(Trial::new);
    }

    /// An agreement for a component that these terms no longer have stands in for nothing.
    private static boolean fits(Agreement agreement, Version terms) {
        return agreement.components().stream()
                .allMatch(part ->
                        terms.components().stream()
                                .anyMatch(own ->
                                        own.name().equals(part.name())
                                                && own.window() == part.window()
                                                && own.settlement() == part.settlement()));
    }

    public Calculation calculation() {
        return calculation;
    }

    /// What the terms would have cost before a budget.
    public long cost() {
        return cost;
    }

    public long amount(int partner) {
        return amounts.getOrDefault(partner, 0L);
    }

    /// Everybody who would have earned anything, by row number.
    public Set<Integer> earners() {
        return java.util.Collections.unmodifiableSet(amounts.keySet());
    }

    /// How many partners would have earned anything above zero.
    public int earning() {
        return (int) amounts.values().stream().filter(amount -> amount > 0).count();
    }

    /// How many partners have rows that count.
    public int counted() {
        return counted;
    }

    /// Why some amounts are not in the sums.
    public List<Problem> problems() {
        return problems;
    }

    /// Who would have earned more, the same and less than under another trial; those who earn
    /// nothing under either are left out.
    public Against against(Trial other) {
        Set<Integer> all = new LinkedHashSet<>(amounts.keySet());
        all.addAll(other.amounts.keySet());
        int more = 0;
        int less = 0;
        for (int nr : all) {
            int way = Long.compare(amount(nr), other.amount(nr));
            more += way > 0 ? 1 : 0;
            less += way < 0 ? 1 : 0;
        }
        return new Against(more, all.size() - more - less, less);
    }

    /// Partners by how they fare.
    public record Against(int more, int same, int less) {}
}
