package app.mangrove.insight.flaw;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PaymentPolicy;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.problems.Findings;
import app.mangrove.problems.Rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Incentive plans and payment policies that no run could pay by.
final class IncentiveFlaws implements Rule {
    @Override
    public String key() {
        return "incentive-plan";
    }

    @Override
    public Severity severity() {
        return Severity.WRONG;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        Set<Problem> known = new HashSet<>();
        for (IncentivePlan row : ecosystem.all(IncentivePlan.KIND)) {
            if (row.status().equals("ACTIVE")) {
                int nr = ecosystem.table(IncentivePlan.KIND).nr(row.id());
                for (Problem problem : ofPlan(ecosystem, row)) {
                    known.add(problem);
                    found.add(IncentivePlan.KIND, nr, problem);
                }
            }
        }
        ofBook(ecosystem).stream()
                .filter(known::add)
                .forEach(problem -> place(ecosystem, problem, found));
    }

    private static List<Problem> ofPlan(Ecosystem ecosystem, IncentivePlan row) {
        PlanJson.Parsed<Plan> parsed = PlanRows.plan(ecosystem, row, List.of("APPROVED"));
        Plan plan = parsed.value();
        return !parsed.problems().isEmpty() || plan == null
                ? parsed.problems()
                : PlanCheck.of(plan);
    }

    private static List<Problem> ofBook(Ecosystem ecosystem) {
        PlanJson.Parsed<PlanBook> parsed = PlanRows.book(ecosystem);
        PlanBook book = parsed.value();
        return !parsed.problems().isEmpty() || book == null
                ? parsed.problems()
                : PlanCheck.of(book);
    }

    /// A problem of the book begins with the place: the name of a policy or a plan.
    private static void place(Ecosystem ecosystem, Problem problem, Findings.Collector found) {
        String at = problem.arguments().isEmpty() ? "" : problem.arguments().getFirst().toString();
        for (Kind<?> kind : List.of(PaymentPolicy.KIND, IncentivePlan.KIND)) {
            for (int nr : ecosystem.table(kind).numbers()) {
                if (at.startsWith(ecosystem.name(kind, nr))) {
                    found.add(kind, nr, problem);
                    return;
                }
            }
        }
        int[] plans = ecosystem.table(IncentivePlan.KIND).numbers();
        if (plans.length > 0) {
            found.add(IncentivePlan.KIND, plans[0], problem);
        }
    }
}
