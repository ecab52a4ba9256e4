package app.mangrove.incentive.view.statement;

import app.mangrove.base.money.Money;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Label;

/// How the screen names things.
final class StatementWords {
    private StatementWords() {}

    static String money(long minor, String currency) {
        return Text.formats().money(new Money(minor, currency));
    }

    /// As `money`, with nothing for nothing, so that a table shows what there is.
    static String some(long minor, String currency) {
        return minor == 0 ? "" : money(minor, currency);
    }

    static String line(Line line) {
        return Text.of(line.type().key(), line.plan(), line.period(), line.text());
    }

    /// Whether the plan's run tells how it came to be.
    static boolean isExplained(Line line) {
        return line.type() == Line.Type.EARNED
                || line.type() == Line.Type.CLAWBACK
                || line.type() == Line.Type.CORRECTION;
    }

    /// What an explanation of a plan's month comes to: the line itself, or what it is part of.
    static String explained(Line line, Money month) {
        String all = Text.formats().money(month);
        return line.type() == Line.Type.CORRECTION
                ? Text.of("statement.known-now", all)
                : line.minor() == month.minor() ? all : Text.of("statement.why-month", all);
    }

    static String payout(PartnerStatement statement) {
        Long minor = statement.payout().minor();
        return minor == null
                ? Text.of("statement.no-rate")
                : money(minor, statement.payout().currency());
    }

    static String state(PartnerStatement statement) {
        return statement
                .frozen()
                .map(row -> Names.choice(Statement.KIND, Statement.STATUS, row.status()))
                .orElseGet(() ->
                        Text.of(
                                statement.failure().isPresent()
                                        ? "statement.state.unknown"
                                        : "statement.state.preview"));
    }

    static Label pill(PartnerStatement statement) {
        String tone =
                statement
                        .frozen()
                        .map(row -> tone(row.status()))
                        .orElse(statement.failure().isPresent() ? "danger" : "");
        return Labels.pill(state(statement), tone);
    }

    /// The colour of a state; its word stands beside it.
    static String tone(String status) {
        return switch (status) {
            case "APPROVED", "PAID", "ACCEPTED" -> "success";
            case "HELD", "OPEN", "EXPORTED" -> "warning";
            case "DISPUTED", "REJECTED" -> "danger";
            case "IN_BATCH", "UNDER_REVIEW" -> "accent";
            default -> "";
        };
    }

    static String state(PayoutBatch batch) {
        return Names.choice(PayoutBatch.KIND, PayoutBatch.STATUS, batch.status());
    }

    static String state(Dispute dispute) {
        return Names.choice(Dispute.KIND, Dispute.STATUS, dispute.status());
    }
}
