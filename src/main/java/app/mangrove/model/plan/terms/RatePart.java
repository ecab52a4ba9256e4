package app.mangrove.model.plan.terms;

import app.mangrove.model.query.Filter;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// One part of a rate; the parts of a component are added.
///
/// Unit: on money a rate is a fraction; on counts, quantities and points it is money a unit, in
/// major units of the plan's currency.
public sealed interface RatePart {
    /// The same for everything.
    record Flat(BigDecimal rate) implements RatePart {}

    /// By the value of a field of the row, its seller, its counterparty or their pair; a value that
    /// the table lacks has the rate `otherwise`, and without one is a problem of that row.
    record ByField(
            String field,
            Map<String, BigDecimal> rates,
            @Nullable BigDecimal otherwise,
            @Nullable LocalDate expires)
            implements RatePart {}

    /// By the first condition that holds for the row.
    record ByCase(List<Case> cases, @Nullable BigDecimal otherwise) implements RatePart {
        public ByCase {
            cases = List.copyOf(cases);
        }
    }

    /// A condition and its rate.
    record Case(Filter when, BigDecimal rate) {}

    /// By the cumulative measure of the window.
    record Cumulative(Mode mode, Edge edge, Below below, List<Step> steps) implements RatePart {
        public Cumulative {
            steps = List.copyOf(steps);
        }
    }

    /// How much of the measure a step's rate is for.
    enum Mode {
        /// Each rate for the part of the measure within its own bracket.
        MARGINAL,
        /// The rate of the highest step reached for all of the measure.
        RETROACTIVE,
        /// `rate` is the amount paid at `from`; between two steps a straight line, after the last
        /// one no more.
        INTERPOLATED,
        /// `rate` is an amount, paid once when `from` is reached.
        FIXED
    }

    /// Whether a step begins at its threshold or after it.
    enum Edge {
        INCLUSIVE,
        EXCLUSIVE
    }

    /// What holds at and below zero, and below the first step.
    enum Below {
        /// The rate of the first step, so that returns take back what they earned.
        FIRST,
        /// Nothing is paid.
        NOTHING
    }

    /// From a threshold on.
    record Step(BigDecimal from, BigDecimal rate) {}

    /// By growth on a baseline: the highest step whose `from` the measure reaches, as a fraction of
    /// the baseline above it. Without a baseline, or with one of zero or less, nothing.
    record Growth(Baseline baseline, Edge edge, List<Step> steps, On on) implements RatePart {
        public Growth {
            steps = List.copyOf(steps);
        }
    }

    /// What growth is paid on.
    enum On {
        ALL,
        /// Only what is above the baseline.
        EXCESS
    }

    /// What growth is measured from.
    sealed interface Baseline {
        /// A stored target of the partner with this metric, for exactly the window.
        record Stored(String metric) implements Baseline {}

        /// The same window of an earlier year, of the same measure.
        record Earlier(int years) implements Baseline {}
    }

    /// By whole months since a date of the row, at the effective date.
    record ByAge(String since, List<AgeStep> steps) implements RatePart {
        public ByAge {
            steps = List.copyOf(steps);
        }
    }

    /// From so many whole months on.
    record AgeStep(int months, BigDecimal rate) {}
}
