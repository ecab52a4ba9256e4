package app.mangrove.model.plan.check;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.plan.terms.Payment;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Window;

import java.util.List;

/// Checks a policy of payment: its plans, stacks and limits.
final class PolicyCheck {
    private final Payment policy;
    private final PlanBook book;
    private final List<Problem> problems;

    PolicyCheck(Payment policy, PlanBook book, List<Problem> problems) {
        this.policy = policy;
        this.book = book;
        this.problems = problems;
    }

    void run() {
        for (String name : policy.plans()) {
            PlanCheck.known(name, policy.name(), book, problems);
            book.plan(name)
                    .filter(plan -> !plan.currency().equals(policy.currency()))
                    .ifPresent(plan ->
                            problems.add(
                                    Problem.of(
                                            "plan.check.other-currency",
                                            policy.name(),
                                            name,
                                            plan.currency(),
                                            policy.currency())));
        }
        policy.stacks().forEach(stack -> paid(stack.plans()));
        policy.limits().forEach(this::limit);
    }

    private void paid(List<String> plans) {
        plans.stream()
                .filter(name -> !policy.plans().contains(name))
                .forEach(name ->
                        problems.add(Problem.of("plan.check.unknown", policy.name(), name)));
    }

    private void limit(Payment.Bound limit) {
        paid(limit.plans());
        VersionCheck.bounds(policy.name(), limit.min(), limit.max(), problems);
        boolean all = limit.across() == Payment.Across.ALL;
        if (limit.per() == Window.ROW || all && limit.per() == Window.CONTRACT_YEAR) {
            problems.add(Problem.of("plan.check.limit-window", policy.name()));
        }
        if (all && limit.min() != null) {
            problems.add(Problem.of("plan.check.shared-floor", policy.name()));
        }
    }
}
