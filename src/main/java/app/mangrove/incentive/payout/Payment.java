package app.mangrove.incentive.payout;

import app.mangrove.model.settle.PayoutAccount;
import app.mangrove.model.settle.Statement;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// One payment: what a partner gets of one or several statements together.
///
/// Unit: major units with the currency's decimals.
public record Payment(
        int partner,
        String name,
        @Nullable PayoutAccount account,
        List<Statement> statements,
        BigDecimal amount,
        String currency) {
    public Payment {
        statements = List.copyOf(statements);
    }
}
