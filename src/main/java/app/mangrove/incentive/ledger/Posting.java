package app.mangrove.incentive.ledger;

import java.time.LocalDate;

/// One side of an entry.
///
/// Shape: `entry` joins the sides that balance; of debit and credit one is 0, none is negative.
/// Unit: minor units of `currency`.
public record Posting(
        int entry,
        LocalDate date,
        String period,
        Reason reason,
        Role role,
        String about,
        String currency,
        long debit,
        long credit) {

    /// Why something is booked.
    public enum Reason {
        /// Earned in a period, expected to be claimed.
        ACCRUAL,
        /// The difference between what was accrued and what a statement says, or what is claimed
        /// beyond what was expected.
        TRUE_UP,
        /// A statement turns an accrual into a payable.
        STATEMENT,
        PAYMENT,
        /// A claim against a fund, or points redeemed.
        CLAIM,
        /// Expired and never to be claimed.
        BREAKAGE
    }
}
