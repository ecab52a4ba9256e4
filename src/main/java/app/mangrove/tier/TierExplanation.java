package app.mangrove.tier;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Id;
import app.mangrove.model.program.Criterion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Why a partner has its tier on a day: each step with each criterion that it is asked there, and
/// what it lacks for the next step.
///
/// Shape: steps from the lowest up; `partial` when the tier hangs on a value that is not known.
public record TierExplanation(
        Id partner,
        LocalDate day,
        Optional<LadderStep> reached,
        boolean partial,
        List<Step> steps,
        Optional<Next> next) {
    public TierExplanation {
        steps = List.copyOf(steps);
    }

    /// One tier: whether its rule is met, how many criteria are, and the points where points count.
    public record Step(
            LadderStep step,
            boolean met,
            int criteriaMet,
            BigDecimal points,
            List<Line> criteria,
            List<Category> categories) {
        public Step {
            criteria = List.copyOf(criteria);
            categories = List.copyOf(categories);
        }
    }

    /// One criterion: what was measured, from how many records, whether that is enough, what it
    /// lacks and how many points it gives.
    ///
    /// Errors: `value` is `tier.no-value` where there is nothing to measure, `rate.missing` where a
    /// rate is missing, `filter.*` for a filter that does not fit.
    public record Line(
            Criterion criterion,
            String currency,
            Outcome<BigDecimal> value,
            int records,
            boolean met,
            BigDecimal lacks,
            BigDecimal points) {}

    /// The points of a category under its cap, and the least that it must have.
    public record Category(
            String name, BigDecimal points, BigDecimal minimum, Optional<BigDecimal> cap) {
        public boolean isShort() {
            return points.compareTo(minimum) < 0;
        }
    }

    /// The way to the next tier: `open` are the criteria that are not met, of which `needed` must
    /// be, the required ones among them; `points` are those that are lacking; `gain` is what the
    /// tier would be worth a year beyond the present one.
    ///
    /// Errors: `gain` is `rate.missing` when the revenue is not known.
    public record Next(
            LadderStep step,
            List<Line> open,
            int needed,
            BigDecimal points,
            List<Category> shortOf,
            Outcome<Worth> gain) {
        public Next {
            open = List.copyOf(open);
            shortOf = List.copyOf(shortOf);
        }
    }
}
