package app.mangrove.incentive.pay;

import app.mangrove.incentive.read.Axis;
import app.mangrove.model.plan.terms.Payment;
import app.mangrove.model.plan.terms.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The limits of a policy over several plans, sorted by whose sum they bound.
final class Bounding {
    private final Axis axis;
    private final List<PartnerBound> own = new ArrayList<>();
    private final List<SharedBound> shared = new ArrayList<>();

    Bounding(Payment policy, List<String> plans, int exponent, Axis axis) {
        this.axis = axis;
        for (Payment.Bound bound : policy.limits()) {
            int[] cells =
                    bound.plans().isEmpty()
                            ? IntStream.rangeClosed(0, plans.size()).toArray()
                            : bound.plans().stream()
                                    .mapToInt(plans::indexOf)
                                    .filter(i -> i >= 0)
                                    .toArray();
            if (bound.across() == Payment.Across.PARTNER) {
                own.add(PartnerBound.of(bound, cells, exponent));
            } else {
                shared.add(SharedBound.of(bound, cells, exponent));
            }
        }
    }

    boolean isShared() {
        return !shared.isEmpty();
    }

    /// The amounts of one partner within what bounds each partner.
    void own(long[][] amounts, int anniversary) {
        own.forEach(bound -> bound.apply(amounts, axis, anniversary));
    }

    /// The amounts of all partners, in the order of their keys, within what bounds all.
    void shared(List<long[][]> partners) {
        shared.forEach(bound -> bound.apply(partners, axis));
    }

    /// Whether a month depends on the one before it.
    boolean follows(int month, int anniversary) {
        return own.stream()
                .map(bound -> bound.terms().per())
                .filter(window -> window != Window.MONTH && window != Window.ROW)
                .anyMatch(window -> axis.windowStart(month, window, anniversary) < month);
    }
}
