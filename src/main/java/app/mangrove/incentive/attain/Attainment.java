package app.mangrove.incentive.attain;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.plan.Target;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// How far a target is reached as of a day.
///
/// Shape: `subject` is the row of whom it is for, of the kind with the key `subjectKind`. Errors of
/// the figures: `incentive.attain.metric`, `incentive.attain.subject`, `rate.…`.
public record Attainment(
        Target target,
        String subjectKind,
        int subject,
        String currency,
        LocalDate day,
        Outcome<Explained<Figures>> figures) {

    /// What is reached, and where that leads.
    ///
    /// Unit: ten-thousandths of the major unit; ratios are fractions. `elapsed` is the part of the
    /// period that is over, by days or by last year's sales; `pace` is null before anything was
    /// expected, `weekly` when no day is left.
    public record Figures(
            long wanted,
            long actual,
            BigDecimal attained,
            BigDecimal elapsed,
            Shape shape,
            @Nullable BigDecimal pace,
            long projected,
            long open,
            @Nullable Long weekly) {}

    /// By what the course of a period is judged.
    public enum Shape {
        /// Every day counts the same.
        LINEAR,
        /// As the same period of the year before went; without one, linear.
        SEASONAL
    }
}
