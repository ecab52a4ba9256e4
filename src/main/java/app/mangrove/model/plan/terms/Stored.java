package app.mangrove.model.plan.terms;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The parts of plans as rows of a workspace hold them, each the JSON of one field.
public sealed interface Stored {
    /// What a plan says for all its versions.
    record PlanRules(
            Plan.Purse purse,
            Plan.Exchange exchange,
            Plan.VersionBy versionBy,
            Plan.@Nullable Holdback holdback,
            Plan.@Nullable Budget budget)
            implements Stored {}

    /// What one version pays for.
    record VersionRules(List<Component> components, List<Limit> limits) implements Stored {
        public VersionRules {
            components = List.copyOf(components);
            limits = List.copyOf(limits);
        }
    }

    /// How a policy pays.
    record PaymentRules(
            List<String> plans,
            List<Payment.Stack> stacks,
            List<Payment.Bound> limits,
            Payment.Carry carry,
            Payment.Payout payout)
            implements Stored {
        public PaymentRules {
            plans = List.copyOf(plans);
            stacks = List.copyOf(stacks);
            limits = List.copyOf(limits);
        }
    }

    /// The components of an agreement.
    record AgreementRules(List<Component> components) implements Stored {
        public AgreementRules {
            components = List.copyOf(components);
        }
    }
}
