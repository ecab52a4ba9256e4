package app.mangrove.incentive.design;

import app.mangrove.model.plan.terms.Window;

import java.util.Optional;
import java.util.TreeSet;

/// Whether an order that is booked in two halves pays more than in one.
///
/// Unit: `order` in the payout's measure, amounts in minor units.
public record OrderSplits(long order, long whole, long halves) {
    /// The order for which splitting gains most, found among the nodes of the curve and their
    /// doubles, where a sum of two lines can peak; nothing for a component that adds rows up.
    public static Optional<OrderSplits> of(Curve curve) {
        Payout payout = curve.payout();
        if (payout.part().window() != Window.ROW) {
            return Optional.empty();
        }
        TreeSet<Long> orders = new TreeSet<>();
        for (Curve.Node node : curve.nodes()) {
            for (long near = -1; near <= 1; near++) {
                orders.add(node.x() + near);
                orders.add(2 * (node.x() + near));
            }
        }
        OrderSplits best = null;
        for (long order : orders.tailSet(2L, true)) {
            long whole = payout.at(order);
            long halves = payout.at(order / 2) + payout.at(order - order / 2);
            long gain = halves - whole;
            if (gain > 2 && (best == null || gain > best.gain())) {
                best = new OrderSplits(order, whole, halves);
            }
        }
        return Optional.ofNullable(best);
    }

    public long gain() {
        return halves - whole;
    }
}
