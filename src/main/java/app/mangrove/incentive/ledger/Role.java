package app.mangrove.incentive.ledger;

import app.mangrove.incentive.statement.SettleRules;

/// What an account of the chart is for; which number it has is a setting.
public enum Role {
    EXPENSE(SettleRules.Choice.ACCOUNT_EXPENSE),
    ACCRUED(SettleRules.Choice.ACCOUNT_ACCRUED),
    PAYABLE(SettleRules.Choice.ACCOUNT_PAYABLE),
    FUND(SettleRules.Choice.ACCOUNT_FUND),
    BREAKAGE(SettleRules.Choice.ACCOUNT_BREAKAGE),
    RECEIVABLE(SettleRules.Choice.ACCOUNT_RECEIVABLE),
    BANK(SettleRules.Choice.ACCOUNT_BANK),
    EXCHANGE(SettleRules.Choice.ACCOUNT_EXCHANGE);

    private final SettleRules.Choice choice;

    Role(SettleRules.Choice choice) {
        this.choice = choice;
    }

    /// The account's number by the rules of a workspace.
    public String account(SettleRules rules) {
        return rules.text(choice);
    }
}
