package app.mangrove.incentive.view.board;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.design.Crowding;
import app.mangrove.incentive.design.OrderSplits;
import app.mangrove.incentive.design.Reached;
import app.mangrove.incentive.design.Trial;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What the edited terms would have done in past months: costs, partners, cliffs, how they can be
/// played, and one partner as an example.
///
/// Unit: minor units of the plan's currency. `smooth` is what straight lines between thresholds
/// would have cost, `marginal` what rates for their own brackets would have.
public record Figures(
        Span span,
        Trial trial,
        Optional<Trial> base,
        OptionalLong revenue,
        List<Reached> windows,
        List<Crowding> cliffs,
        OptionalLong smooth,
        OptionalLong marginal,
        Optional<OrderSplits> splits,
        Set<Integer> lateReturns,
        Optional<Example> example,
        List<Problem> problems) {
    public Figures {
        windows = List.copyOf(windows);
        cliffs = List.copyOf(cliffs);
        lateReturns = Set.copyOf(lateReturns);
        problems = List.copyOf(problems);
    }

    /// How many windows ended in each bracket of the curve, each partner by its last window.
    public int inBracket(long from, long until, boolean last) {
        return (int)
                latest().stream()
                        .filter(each -> each.measure() >= from)
                        .filter(each -> last || each.measure() < until)
                        .count();
    }

    /// The last window of each partner.
    public List<Reached> latest() {
        java.util.Map<Integer, Reached> latest = new java.util.TreeMap<>();
        windows.forEach(each -> latest.merge(each.partner(), each, Figures::later));
        return List.copyOf(latest.values());
    }

    private static Reached later(Reached one, Reached other) {
        return other.start() >= one.start() ? other : one;
    }
}
