package app.mangrove.mix.optimise;

import java.util.List;

/// The partners of one type, tier and region, which are alike to a plan.
///
/// Shape: `next` and `market` are places in the problem's lists, or NONE; `ramp` holds the part of
/// its productivity that a recruited partner has in its first, second, … quarter, after which it
/// has all of it. Unit: productivity, churn and upkeep a quarter, the lead in quarters from the
/// start of recruiting to joining.
public record Pool(
        String type,
        String tier,
        String region,
        int next,
        int market,
        double start,
        double productivity,
        double churn,
        List<Double> ramp,
        int lead,
        Costs costs,
        boolean recruitable,
        boolean retirable) {
    /// No such pool or market.
    public static final int NONE = -1;

    public Pool {
        ramp = List.copyOf(ramp);
        if (!(churn >= 0 && churn < 1) || !(productivity >= 0) || !(start >= 0) || lead < 0) {
            throw new IllegalArgumentException("no pool can be like this: " + type + " " + region);
        }
    }

    double stays() {
        return 1 - churn;
    }
}
