package app.mangrove.incentive.view.statement;

import app.mangrove.incentive.statement.Disputing;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.Statement;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/// How the screen names a dispute, on a day.
record DisputeWords(StatementPicture now, LocalDate today) {
    private static final int SOON = 3;

    String partner(Dispute dispute) {
        return now.partner(now.ecosystem().table(Partner.KIND).nr(dispute.partner()));
    }

    Optional<Statement> statement(Dispute dispute) {
        return now.ecosystem().find(Statement.KIND, dispute.statement());
    }

    String number(Dispute dispute) {
        return statement(dispute).map(Statement::number).orElse("");
    }

    String claimed(Dispute dispute) {
        BigDecimal amount = dispute.claimed();
        return amount == null ? "" : money(amount, dispute.currency());
    }

    String money(BigDecimal amount, @Nullable Id id) {
        String code =
                id == null
                        ? ""
                        : now.ecosystem().find(Currency.KIND, id).map(Currency::code).orElse("");
        return Text.formats()
                .amount(
                        new app.mangrove.base.money.Amount(
                                amount.setScale(4).unscaledValue().longValueExact(), code));
    }

    private long left(Dispute dispute) {
        return ChronoUnit.DAYS.between(today, dispute.deadline());
    }

    boolean isOverdue(Dispute dispute) {
        return Disputing.isLive(dispute) && left(dispute) < 0;
    }

    /// How much time there is, or when it ended.
    String time(Dispute dispute) {
        if (!Disputing.isLive(dispute)) {
            return Text.of(
                    "statement.disputes.ended",
                    Objects.requireNonNullElse(dispute.resolved(), dispute.deadline()));
        }
        long left = left(dispute);
        return left < 0
                ? Text.of("statement.disputes.overdue", -left)
                : Text.of("statement.disputes.days", left);
    }

    String tone(Dispute dispute) {
        return isOverdue(dispute)
                ? "danger"
                : Disputing.isLive(dispute) && left(dispute) <= SOON ? "warning" : "";
    }

    /// What waits comes first, by its deadline; what ended after it, the last first.
    long urgency(Dispute dispute) {
        return Disputing.isLive(dispute)
                ? dispute.deadline().toEpochDay()
                : 1_000_000
                        - Objects.requireNonNullElse(dispute.resolved(), dispute.deadline())
                                .toEpochDay();
    }
}
