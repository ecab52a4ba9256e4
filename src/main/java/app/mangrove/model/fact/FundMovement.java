package app.mangrove.model.fact;

import app.mangrove.base.money.Money;
import app.mangrove.model.Id;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One movement of a partner's money in a fund: what a plan accrued, or what became of a request.
///
/// Shape: `partner` is a row number, `source` the row that it came of (a request, a claim, a
/// budget, an entry), null for what a plan accrued. Unit: minor units of the fund's currency; what
/// is taken from the partner's balance is negative.
public record FundMovement(
        int partner, String fund, LocalDate date, Kind kind, Money amount, @Nullable Id source) {
    /// What moved it.
    public enum Kind {
        /// Earned by a plan whose purse is the fund.
        ACCRUED,
        /// Set aside for the partner by a budget.
        ALLOCATED,
        /// Given by an approval beyond what the partner had.
        GRANTED,
        /// Given or taken by hand.
        CREDITED,
        /// What was left of an expired lot and lives on.
        ROLLED,
        /// Promised by an approval.
        COMMITTED,
        /// Promised and no longer needed.
        RELEASED,
        /// Given back to the fund, as it was granted for what did not happen.
        RETURNED,
        /// Asked for with an invoice; moves nothing, since it was committed before.
        CLAIMED,
        /// A claim that was approved and is to be paid.
        APPROVED,
        /// Paid to the partner.
        REIMBURSED,
        /// Not used in time.
        EXPIRED
    }
}
