package app.mangrove.model.plan.terms;

import app.mangrove.base.money.Rounding;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/// Which plans are paid together, and how.
///
/// Shape: `currency` is that of its plans. `stacks` say which plans do not simply add up; `limits`
/// hold over several of them after that, those of each partner before those of all together.
public record Payment(
        String name,
        String currency,
        List<String> plans,
        List<Stack> stacks,
        List<Bound> limits,
        Carry carry,
        Payout payout) {
    public Payment {
        plans = List.copyOf(plans);
        stacks = List.copyOf(stacks);
        limits = List.copyOf(limits);
    }

    /// A floor and a cap over several plans (none named: all of the policy), for each partner or
    /// for all together, in each window of its own.
    ///
    /// Shape: what it cuts is taken from the plans that pay in that month, in proportion or in the
    /// order of the list; for all together also from the partners, in the order of their keys. What
    /// a floor adds belongs to no plan. `whenPositive` makes the floor hold only for sums above
    /// zero.
    public record Bound(
            List<String> plans,
            Across across,
            Window per,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean whenPositive,
            Plan.Allocation allocation) {
        public Bound {
            plans = List.copyOf(plans);
        }
    }

    /// Whose sum is kept within a bound.
    public enum Across {
        PARTNER,
        ALL
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
    /// Shape: at the last quotation at or before the month's last day, or so many days after it.
    public record Payout(
            @Nullable String currency, Rounding rounding, @Nullable Integer daysAfter) {
        public static final Payout DEFAULT = new Payout(null, Rounding.HALF_EVEN, null);

        /// Days from the month's last to the one whose rate counts.
        public int delay() {
            return Objects.requireNonNullElse(daysAfter, 0);
        }
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
