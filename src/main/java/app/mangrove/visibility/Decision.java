package app.mangrove.visibility;

import app.mangrove.model.Id;

import java.util.List;

/// How much a viewer sees of a field or of a row, and why.
///
/// Shape: `rules` are those that decided, none where no rule did; `atLeast` counts the partners
/// that must stand behind a sum in which it takes part.
public record Decision(Access access, int atLeast, Ground ground, List<Id> rules) {
    /// Partners behind a sum when no rule says how many.
    public static final int USUAL = 3;

    /// Fewer than two are no sum.
    public static final int FEWEST = 2;

    /// What decided.
    public enum Ground {
        /// The most specific rule; of several the strictest.
        RULE,
        /// No rule fits, and what no rule opens is closed.
        NO_RULE,
        /// The field is guarded, and no rule names it.
        GUARDED,
        /// Everybody knows such words.
        PUBLIC,
        /// Nobody outside sees rows of this kind.
        CLOSED,
        /// Another field could be calculated from it.
        BETRAYS,
        /// Its partner is not shown as openly.
        PARTNER
    }

    public Decision {
        rules = List.copyOf(rules);
    }

    static Decision of(Access access, Ground ground) {
        return new Decision(access, USUAL, ground, List.of());
    }

    /// The stricter of two; at least the higher number stands behind sums.
    Decision stricter(Decision other) {
        Decision base = access.ordinal() >= other.access.ordinal() ? this : other;
        return new Decision(base.access, Math.max(atLeast, other.atLeast), base.ground, base.rules);
    }

    /// The more open of two.
    Decision opener(Decision other) {
        return access.ordinal() <= other.access.ordinal() ? this : other;
    }

    /// No more open than a partner's own row.
    Decision within(Access partner) {
        return partner.ordinal() <= Access.MASKED.ordinal() || access.ordinal() >= partner.ordinal()
                ? this
                : new Decision(partner, atLeast, Ground.PARTNER, rules);
    }
}
