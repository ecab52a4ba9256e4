package app.mangrove.tier.review;

import app.mangrove.model.Id;
import app.mangrove.tier.LadderStep;

import java.util.Optional;

/// What a review decides of one partner.
///
/// Shape: `held` and `status` are what it has on the day, `reached` what it was judged to reach,
/// `next` and `nextStatus` what it has from the day after.
public record Decision(
        Id partner,
        int nr,
        Optional<LadderStep> held,
        String status,
        Optional<LadderStep> reached,
        Action action,
        Optional<LadderStep> next,
        String nextStatus) {

    /// What happens.
    public enum Action {
        /// It gets its first tier.
        ENTER,
        /// It rises, over several tiers at once if it reaches so far.
        PROMOTE,
        /// Nothing changes.
        KEEP,
        /// It reaches its tier again after grace or probation.
        RECOVER,
        /// It keeps a tier that it no longer reaches for the days of grace.
        GRACE,
        /// It keeps the tier on probation.
        PROBATION,
        /// It falls.
        DEMOTE,
        /// It loses its last tier.
        LEAVE,
        /// It keeps a tier that it no longer reaches, by honour or because nobody falls.
        HONOUR,
        /// It would fall, but what it reaches hangs on a value that is not known.
        WAIT
    }

    /// Whether anything is written.
    public boolean isChange() {
        return switch (action) {
            case KEEP, HONOUR, WAIT -> false;
            case GRACE, PROBATION -> !status.equals(nextStatus);
            default -> true;
        };
    }
}
