package app.mangrove.tier;

import app.mangrove.base.money.Amount;

/// Says what a tier is worth a year to a partner; the ladder's own benefits do, or whatever
/// calculates what is really paid.
@FunctionalInterface
public interface Valuer {
    /// For a partner by its row number with the revenue of its last twelve months.
    Worth worth(int partner, LadderStep step, Amount revenue);
}
