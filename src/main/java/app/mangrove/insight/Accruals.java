package app.mangrove.insight;

import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.Incentives;
import app.mangrove.incentive.Request;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Version;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What plans whose purse is a market fund earned partners, as movements of that fund: each month's
/// amount on the month's last day.
record Accruals(List<FundMovement> movements, List<Problem> problems) {
    static Accruals of(Ecosystem ecosystem, @Nullable PlanBook all, Lens lens) {
        if (all == null) {
            return new Accruals(List.of(), List.of());
        }
        String points = SettleRules.of(ecosystem).text(SettleRules.Choice.POINTS_FUND);
        List<Plan> plans = all.plans().stream().filter(plan -> isFund(plan, points)).toList();
        Optional<LocalDate> first =
                plans.stream()
                        .flatMap(plan -> plan.versions().stream())
                        .map(Version::from)
                        .min(LocalDate::compareTo);
        if (first.isEmpty() || first.get().isAfter(lens.asOf())) {
            return new Accruals(List.of(), List.of());
        }
        PlanBook book = new PlanBook(plans, List.of(), all.agreements(), all.corrections());
        FiscalCalendar calendar = lens.calendar();
        Request request =
                new Request(
                        ecosystem,
                        book,
                        calendar,
                        calendar.monthOf(first.get()),
                        calendar.monthOf(lens.asOf()),
                        Shock.NEUTRAL);
        return switch (Incentives.calculate(request, Cancel.never())) {
            case Outcome.Failed<Calculation>(Problem problem) ->
                    new Accruals(List.of(), List.of(problem));
            case Outcome.Ok<Calculation>(Calculation calculation) -> read(calculation);
        };
    }

    /// Whether a plan credits a market fund: points have a purse of their own.
    private static boolean isFund(Plan plan, String points) {
        return plan.purse() instanceof Plan.Purse.Fund(String name)
                && !name.equalsIgnoreCase(points);
    }

    private static Accruals read(Calculation calculation) {
        Request request = calculation.request();
        List<FundMovement> movements = new ArrayList<>();
        Set<Problem> problems = new LinkedHashSet<>();
        for (int p = 0; p < calculation.plans().size(); p++) {
            Plan plan = calculation.plans().get(p).plan();
            if (!(plan.purse() instanceof Plan.Purse.Fund(String fund))) {
                continue;
            }
            for (int nr : request.ecosystem().table(Partner.KIND).numbers()) {
                for (int m = 0; m < calculation.months(); m++) {
                    LocalDate last =
                            request.calendar().month(request.from().plus(m)).to().minusDays(1);
                    switch (calculation.earned(p, nr, m)) {
                        case Outcome.Failed<Money>(Problem problem) -> problems.add(problem);
                        case Outcome.Ok<Money>(Money money) -> {
                            if (money.minor() != 0) {
                                movements.add(
                                        new FundMovement(
                                                nr,
                                                fund,
                                                last,
                                                FundMovement.Kind.ACCRUED,
                                                money,
                                                null));
                            }
                        }
                    }
                }
            }
        }
        return new Accruals(movements, List.copyOf(problems));
    }
}
