package app.mangrove.incentive.view.statement;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.payout.Batching;
import app.mangrove.incentive.payout.Iban;
import app.mangrove.incentive.statement.Disputing;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.PayoutAccount;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Intents of payouts and disputes.
final class SettlingIntents {
    private final StatementsViewModel model;

    SettlingIntents(StatementsViewModel model) {
        this.model = model;
    }

    private Batching batching() {
        return new Batching(model.ecosystem(), model.act());
    }

    Disputing disputing() {
        return new Disputing(model.ecosystem(), model.act());
    }

    void prepare(Batching.Plan plan, LocalDate day) {
        model.commit(
                batching().prepare(plan, day),
                Text.of("statement.log.prepare", plan.payments().size(), plan.currency()));
    }

    void approve(PayoutBatch batch) {
        model.commit(batching().approve(batch), Text.of("statement.log.approve", batch.name()));
    }

    void paid(PayoutBatch batch) {
        model.commit(
                batching().paid(batch, model.ways().today()),
                Text.of("statement.log.paid", batch.name()));
    }

    void dissolve(PayoutBatch batch) {
        model.commit(batching().dissolve(batch), Text.of("statement.log.dissolve", batch.name()));
    }

    /// Writes the batch's file where the person wants it, and notes its hash.
    void export(PayoutBatch batch) {
        String extension = batch.format().equals("SEPA") ? "xml" : "csv";
        Optional<java.nio.file.Path> file = model.ways().file(batch.name(), extension);
        if (file.isEmpty()) {
            return;
        }
        var ecosystem = model.ecosystem();
        var payments = batching().payments(batch);
        model.tasks()
                .run(() -> model.ways().payments(ecosystem, batch, payments, file.get()))
                .then(hash -> exported(batch, hash), model::tell);
    }

    private void exported(PayoutBatch batch, Outcome<String> hash) {
        switch (hash) {
            case Outcome.Failed<String>(Problem flaw) -> model.tell(flaw);
            case Outcome.Ok<String>(String known) ->
                    model.commit(
                            batching().exported(batch, known),
                            Text.of("statement.log.export", batch.name()));
        }
    }

    /// Errors: `statement.dispute.…` by way of the model.
    void dispute(Statement statement, Disputing.Objection objection) {
        model.commit(
                disputing().open(objection), Text.of("statement.log.dispute", statement.number()));
    }

    void move(Dispute dispute, Disputing.Move move, String words) {
        model.commit(
                disputing().move(dispute, move, words),
                Text.of(
                        "statement.log.move." + move.name().toLowerCase(Locale.ROOT),
                        dispute.reason()));
    }

    void accept(Dispute dispute, BigDecimal amount, String words) {
        model.commit(
                disputing().accept(dispute, amount, StatementsViewModel.calendar(), words),
                Text.of("statement.log.move.accept", dispute.reason()));
    }

    SettleRules rules() {
        return SettleRules.of(model.ecosystem());
    }

    /// What is wrong with typed rules, by rule.
    Map<SettleRules.Choice, Problem> flaws(Map<SettleRules.Choice, String> typed) {
        Map<SettleRules.Choice, Problem> flaws = new EnumMap<>(SettleRules.Choice.class);
        typed.forEach((choice, text) -> {
            boolean blank = text.isBlank();
            boolean number =
                    switch (choice) {
                        case DISPUTE_DAYS, MINIMUM, BREAKAGE_RATE, POINT_VALUE, POINT_MONTHS ->
                                true;
                        default -> false;
                    };
            if (!blank && number && SettleRules.parse(text).isEmpty()) {
                flaws.put(choice, Problem.of("statement.rule.number", text));
            }
            if (!blank
                    && choice == SettleRules.Choice.BREAKAGE_RATE
                    && SettleRules.parse(text)
                            .filter(rate -> rate.compareTo(BigDecimal.ONE) > 0)
                            .isPresent()) {
                flaws.put(choice, Problem.of("statement.rule.share", text));
            }
            if (!blank && choice == SettleRules.Choice.DEBTOR_IBAN && !Iban.isValid(text)) {
                flaws.put(choice, Problem.of("statement.rule.iban", text));
            }
            if (!blank && choice == SettleRules.Choice.DEBTOR_BIC && !Iban.isBic(text)) {
                flaws.put(choice, Problem.of("statement.rule.bic", text));
            }
        });
        return flaws;
    }

    void set(Map<SettleRules.Choice, String> typed) {
        List<Edit> edits = new ArrayList<>();
        SettleRules rules = rules();
        typed.forEach((choice, text) -> {
            if (!rules.text(choice).equals(text.strip())) {
                edits.addAll(rules.set(choice, text));
            }
        });
        if (!edits.isEmpty()) {
            model.commit(Outcome.ok(edits), Text.of("statement.log.rules"));
        }
    }

    /// What is wrong with an account.
    Optional<Problem> flaw(String holder, String iban, String bic) {
        if (holder.isBlank()) {
            return Optional.of(Problem.of("statement.rule.holder"));
        }
        if (!Iban.isValid(iban)) {
            return Optional.of(Problem.of("statement.rule.iban", iban));
        }
        return bic.isBlank() || Iban.isBic(bic)
                ? Optional.empty()
                : Optional.of(Problem.of("statement.rule.bic", bic));
    }

    void account(Id partner, String name, String holder, String iban, String bic) {
        model.commit(
                Outcome.ok(
                        List.of(
                                Edit.add(PayoutAccount.KIND, model.ways().newId())
                                        .and(PayoutAccount.PARTNER, partner)
                                        .and(PayoutAccount.HOLDER, holder.strip())
                                        .and(PayoutAccount.IBAN, Iban.plain(iban))
                                        .and(
                                                PayoutAccount.BIC,
                                                bic.isBlank() ? null : Iban.plain(bic)))),
                Text.of("statement.log.account", name));
    }
}
