package app.mangrove.mix.view.optimise;

import app.mangrove.mix.optimise.Frontier;

import java.util.List;
import java.util.Optional;

/// What is known of the frontier so far, in rising order of budgets.
record FrontierLine(Optional<Frontier.Span> span, List<Frontier.Point> points, boolean complete) {
    static final FrontierLine NONE = new FrontierLine(Optional.empty(), List.of(), true);

    /// The revenue by the line between two points; 0 without points.
    double revenue(double budget) {
        Frontier.Point last = null;
        for (Frontier.Point point : points) {
            if (point.budget() >= budget) {
                if (last == null) {
                    return point.revenue();
                }
                double part = (budget - last.budget()) / (point.budget() - last.budget());
                return last.revenue() + part * (point.revenue() - last.revenue());
            }
            last = point;
        }
        return last == null ? 0 : last.revenue();
    }
}
