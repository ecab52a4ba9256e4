package app.mangrove.incentive.view.curve;

import app.mangrove.incentive.design.Curve;

import java.util.List;
import java.util.Optional;

/// What a payout chart shows.
///
/// Shape: `other` is the same plan applied otherwise; `picked` is one partner's window.
public record Picture(
        Curve curve,
        Optional<Curve> other,
        String name,
        String otherName,
        String currency,
        List<Rug> rug,
        Optional<Rug> picked,
        boolean marginal) {
    public Picture {
        rug = List.copyOf(rug);
    }

    /// Whether the measure is money.
    public boolean isMoney() {
        return curve.payout().part().measure()
                instanceof app.mangrove.model.plan.terms.Measure.Money;
    }

    double measure(long x) {
        return x / Math.pow(10, curve.payout().measureScale());
    }

    double money(long minor) {
        return minor / Math.pow(10, curve.payout().exponent());
    }

    /// The marginal rate from a node to the next: money for one of the measure.
    double rate(Curve of, int node) {
        return of.slope(node)
                * Math.pow(10, curve.payout().measureScale() - curve.payout().exponent());
    }
}
