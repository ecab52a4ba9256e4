package app.mangrove.incentive.statement;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.settle.Statement;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What a partner gets by one policy for a period, line by line.
///
/// Shape: `carriedIn` is at most 0; it and `net` give `payable` or are carried on. A negative one
/// that is not carried is payable below zero, to be collected. Unit: minor units of `currency`.
public record PartnerStatement(
        int partner,
        String policy,
        String currency,
        List<Line> lines,
        Balance balance,
        Payout payout,
        @Nullable Problem problem,
        @Nullable Statement row) {
    public PartnerStatement {
        lines = List.copyOf(lines);
    }

    /// What came in from the statement before, what is payable, and what goes on to the next.
    public record Balance(long carriedIn, long payable, long carriedOut) {
        /// Of a net amount; `forward` carries what is negative, else it is collected.
        static Balance of(long carriedIn, long net, boolean forward) {
            long sum = Math.addExact(carriedIn, net);
            return forward
                    ? new Balance(carriedIn, Math.max(0, sum), Math.min(0, sum))
                    : new Balance(carriedIn, sum, 0);
        }
    }

    /// The payable amount in the currency that is paid; without it when its rate is missing.
    public record Payout(String currency, @Nullable Long minor) {}

    /// The row of a closed period.
    public Optional<Statement> frozen() {
        return Optional.ofNullable(row);
    }

    public Optional<Problem> failure() {
        return Optional.ofNullable(problem);
    }

    /// What plans gave and took back.
    public long earned() {
        return lines.stream().filter(l -> l.type().isEarned()).mapToLong(Line::minor).sum();
    }

    /// Everything else but the balance: by hand, corrections, held back and released, displaced,
    /// reimbursed.
    public long adjustments() {
        return net() - earned();
    }

    /// All lines but the balance.
    public long net() {
        return lines.stream()
                .filter(l -> l.type() != Line.Type.CARRIED)
                .mapToLong(Line::minor)
                .reduce(0, Math::addExact);
    }

    public long payable() {
        return balance.payable();
    }
}
