package app.mangrove.model.plan.terms;

import app.mangrove.base.money.Rounding;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which plans are paid together, and how.
///
/// Shape: `currency` is that of its plans. `stacks` say which plans do not simply add up.
public record Payment(
        String name,
        String currency,
        List<String> plans,
        List<Stack> stacks,
        Carry carry,
        Payout payout) {
    public Payment {
        plans = List.copyOf(plans);
        stacks = List.copyOf(stacks);
    }

    /// What happens to a negative balance.
    public enum Carry {
        /// It is carried forward: what is payable is the rise of the highest running sum.
        FORWARD,
        /// Each month stands alone; a negative one is collected.
        NONE
    }

    /// The currency that is paid: a fixed one, or without it that of each partner.
    ///
    /// Shape: at the last quotation at or before the month's last day.
    public record Payout(@Nullable String currency, Rounding rounding) {
        public static final Payout DEFAULT = new Payout(null, Rounding.HALF_EVEN);
    }

    /// Plans of which a partner gets only one in a month; the others are shown as losers.
    public record Stack(List<String> plans, Rule rule) {
        public Stack {
            plans = List.copyOf(plans);
        }
    }

    /// Which plan of a stack wins.
    public enum Rule {
        /// The one that pays most.
        BEST,
        /// The first of the list that pays anything.
        FIRST
    }
}
