package app.mangrove.incentive.design.words;

import app.mangrove.base.outcome.Problem;

/// One paragraph of a plan: its number, the place in the terms that it tells of, and its sentence.
///
/// Shape: `place` stays the same from version to version, so that sentences can be set side by
/// side; the arguments of the sentence may be a [Fraction], a [Sum], a filter, or sentences in it.
public record Clause(String number, String place, Problem sentence) {
    /// A share of something: 0.12 is told as twelve percent.
    public record Fraction(java.math.BigDecimal value) {}

    /// Money of the plan in major units.
    public record Sum(java.math.BigDecimal value, String currency) {}
}
