package app.mangrove.incentive.agree;

import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.Incentives;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Correction;
import app.mangrove.model.plan.terms.PlanBook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What agreements and corrections cost in the months of a calculation: what all plans earn with
/// them, less what they earn without.
///
/// Shape: `lines` each by a run without that agreement alone; `together` by one without any, by
/// currency. Agreements that meet make the sum of lines differ from it.
public record ExceptionCosts(
        List<Line> lines,
        Map<String, Long> together,
        Map<String, Long> corrections,
        List<Problem> problems) {
    public ExceptionCosts {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /// One agreement, and how much more its plan earns partners because of it.
    public record Line(Agreement agreement, Outcome<Money> cost) {}

    /// Errors of lines: those of a run without it.
    public static ExceptionCosts of(Calculation with, Cancel cancel) {
        PlanBook book = with.request().book();
        List<Problem> problems = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Agreement agreement : book.agreements()) {
            List<Agreement> others =
                    book.agreements().stream().filter(other -> other != agreement).toList();
            int plan = with.plan(agreement.plan());
            if (plan >= 0) {
                lines.add(
                        new Line(
                                agreement,
                                Incentives.calculate(
                                                with.request().by(without(book, others)),
                                                with,
                                                cancel)
                                        .map(less -> difference(with, less, plan, problems))));
            }
        }
        return new ExceptionCosts(
                lines, together(with, cancel, problems), corrections(with), problems);
    }

    private static PlanBook without(PlanBook book, List<Agreement> others) {
        return new PlanBook(book.plans(), book.payments(), others, book.corrections());
    }

    private static Money difference(
            Calculation with, Calculation without, int plan, List<Problem> problems) {
        var more = with.total(plan);
        var less = without.total(plan);
        more.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
        less.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
        return new Money(
                Math.subtractExact(more.value().minor(), less.value().minor()),
                more.value().currency());
    }

    private static Map<String, Long> together(
            Calculation with, Cancel cancel, List<Problem> problems) {
        Map<String, Long> sums = new LinkedHashMap<>();
        PlanBook book = with.request().book();
        if (book.agreements().isEmpty()) {
            return sums;
        }
        switch (Incentives.calculate(with.request().by(without(book, List.of())), with, cancel)) {
            case Outcome.Ok<Calculation>(Calculation less) -> {
                for (int p = 0; p < with.plans().size(); p++) {
                    Money cost = difference(with, less, p, problems);
                    if (cost.minor() != 0) {
                        sums.merge(cost.currency(), cost.minor(), Math::addExact);
                    }
                }
            }
            case Outcome.Failed<Calculation>(Problem problem) -> problems.add(problem);
        }
        return sums;
    }

    private static Map<String, Long> corrections(Calculation with) {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (Correction correction : with.request().book().corrections()) {
            int plan = with.plan(correction.plan());
            if (plan < 0) {
                continue;
            }
            int month =
                    with.request().calendar().monthOf(correction.date()).index()
                            - with.request().from().index();
            if (month >= 0 && month < with.months()) {
                sums.merge(
                        with.plans().get(plan).plan().currency(),
                        app.mangrove.incentive.plan.Earned.minor(
                                correction, with.plans().get(plan).exponent()),
                        Math::addExact);
            }
        }
        return sums;
    }
}
