package app.mangrove.model.plan.terms;

import app.mangrove.base.money.Rounding;
import app.mangrove.model.fact.Conversion;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// An incentive plan: what it is called, the currency it is agreed in, and its versions.
///
/// Unit: every amount in it is in major units of `currency`; every ratio is a fraction.
public record Plan(
        String name,
        String currency,
        Purse purse,
        Exchange exchange,
        VersionBy versionBy,
        List<Version> versions,
        @Nullable Holdback holdback,
        @Nullable Budget budget) {
    public Plan {
        versions = List.copyOf(versions);
    }

    /// Where the money comes from.
    public sealed interface Purse {
        Purse DEFAULT = new Cash();

        /// Paid out by the payment policies.
        record Cash() implements Purse {}

        /// Credited to a fund that the partner may claim against, such as MDF.
        record Fund(String name) implements Purse {}
    }

    /// Which rate converts a row's money.
    ///
    /// Shape: `fixedOn` names the day of the fixed rates.
    public record Exchange(Conversion.Policy policy, @Nullable LocalDate fixedOn) {}

    /// What decides which version applies.
    public enum VersionBy {
        /// The first day of the window that the row is paid in.
        WINDOW,
        /// The effective date of each row.
        ROW
    }

    /// A share that is kept back, and paid some months later.
    public record Holdback(BigDecimal share, int months, Rounding rounding) {}

    /// The most that a plan may cost all partners together; what it cuts is shown, never lost.
    public record Budget(Window per, BigDecimal amount, Allocation allocation) {}

    /// Who gets what of a budget that does not last.
    public enum Allocation {
        /// Everybody of the month in which it runs out the same part of what they earned.
        PRO_RATA,
        /// In the order of the partners' keys.
        IN_ORDER
    }
}
