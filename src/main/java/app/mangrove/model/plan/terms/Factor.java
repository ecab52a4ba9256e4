package app.mangrove.model.plan.terms;

import java.math.BigDecimal;
import java.util.List;

/// Something that multiplies the rate.
public sealed interface Factor {
    /// The same for everything.
    record Fixed(BigDecimal factor) implements Factor {}

    /// By a dated metric of the payee, such as a quality score; below the first step the first
    /// holds. A partner without a value is a problem of that line.
    record ByMetric(String metric, MetricDate date, RatePart.Edge edge, List<RatePart.Step> steps)
            implements Factor {
        public ByMetric {
            steps = List.copyOf(steps);
        }
    }

    /// Which value of a dated metric counts.
    enum MetricDate {
        /// The last one dated within the window (for rows: within the quarter).
        IN_WINDOW,
        /// The last one dated at or before the window's first day (for rows: the effective date).
        LATEST
    }
}
