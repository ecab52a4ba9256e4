package app.mangrove.model.plan.terms;

import java.util.List;
import java.util.Optional;

/// Everything that a run pays by: plans, policies of payment, agreements and corrections.
public record PlanBook(
        List<Plan> plans,
        List<Payment> payments,
        List<Agreement> agreements,
        List<Correction> corrections) {
    public PlanBook {
        plans = List.copyOf(plans);
        payments = List.copyOf(payments);
        agreements = List.copyOf(agreements);
        corrections = List.copyOf(corrections);
    }

    public static PlanBook of(List<Plan> plans) {
        return new PlanBook(plans, List.of(), List.of(), List.of());
    }

    public Optional<Plan> plan(String name) {
        return plans.stream().filter(plan -> plan.name().equals(name)).findFirst();
    }
}
