package app.mangrove.incentive.payout;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;
import app.mangrove.incentive.statement.Act;
import app.mangrove.incentive.statement.Minor;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.settle.PayoutAccount;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Prepares, approves, exports and pays batches.
public final class Batching {
    private final Ecosystem ecosystem;
    private final Act act;
    private final SettleRules rules;
    private final Minor minor;

    public Batching(Ecosystem ecosystem, Act act) {
        this.ecosystem = ecosystem;
        this.act = act;
        rules = SettleRules.of(ecosystem);
        minor = Minor.of(ecosystem);
    }

    /// What a batch of one currency would pay, and what it leaves out, a reason each.
    public record Plan(String currency, List<Payment> payments, List<Problem> leftOut) {
        public Plan {
            payments = List.copyOf(payments);
            leftOut = List.copyOf(leftOut);
        }

        public BigDecimal total() {
            return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /// Every approved statement that is in no batch, by the currency that is paid. Less than the
    /// minimum waits, together with what comes later; so does what has no valid account.
    public List<Plan> plans() {
        TreeSet<String> currencies = new TreeSet<>();
        List<Statement> waiting =
                ecosystem.all(Statement.KIND).stream()
                        .filter(each -> each.status().equals("APPROVED"))
                        .toList();
        waiting.forEach(each -> currencies.add(minor.code(each.payoutCurrency())));
        return currencies.stream().map(code -> plan(code, waiting)).toList();
    }

    private Plan plan(String currency, List<Statement> waiting) {
        Map<Id, List<Statement>> byPartner = new LinkedHashMap<>();
        waiting.stream()
                .filter(each -> minor.code(each.payoutCurrency()).equals(currency))
                .forEach(each ->
                        byPartner
                                .computeIfAbsent(each.partner(), id -> new ArrayList<>())
                                .add(each));
        List<Payment> payments = new ArrayList<>();
        List<Problem> leftOut = new ArrayList<>();
        byPartner.forEach((partner, statements) -> {
            Payment payment = payment(partner, statements, currency);
            Problem problem = obstacle(payment);
            if (problem == null) {
                payments.add(payment);
            } else {
                leftOut.add(problem);
            }
        });
        return new Plan(currency, payments, leftOut);
    }

    private Payment payment(Id partner, List<Statement> statements, String currency) {
        int nr = ecosystem.table(Partner.KIND).nr(partner);
        BigDecimal sum = BigDecimal.ZERO.setScale(minor.exponent(currency));
        for (Statement each : statements) {
            BigDecimal payout = each.payout();
            sum = payout == null ? sum : sum.add(payout);
        }
        return new Payment(
                nr,
                ecosystem.name(Partner.KIND, nr),
                account(partner, currency),
                statements,
                sum.setScale(minor.exponent(currency)),
                currency);
    }

    /// The partner's account of the currency, else one for any.
    private @Nullable PayoutAccount account(Id partner, String currency) {
        PayoutAccount any = null;
        for (PayoutAccount each : ecosystem.all(PayoutAccount.KIND)) {
            if (each.partner().equals(partner) && !Boolean.TRUE.equals(each.archived())) {
                Id own = each.currency();
                if (own == null) {
                    any = any == null ? each : any;
                } else if (minor.code(own).equals(currency)) {
                    return each;
                }
            }
        }
        return any;
    }

    private @Nullable Problem obstacle(Payment payment) {
        BigDecimal least = rules.number(SettleRules.Choice.MINIMUM);
        if (payment.amount().signum() <= 0) {
            return Problem.of("statement.payout.nothing", payment.name());
        }
        if (payment.amount().compareTo(least) < 0) {
            return Problem.of(
                    "statement.payout.minimum",
                    payment.name(),
                    payment.amount(),
                    payment.currency(),
                    least);
        }
        PayoutAccount account = payment.account();
        if (account == null) {
            return Problem.of("statement.payout.account", payment.name(), payment.currency());
        }
        return Iban.isValid(account.iban())
                ? null
                : Problem.of("statement.payout.iban", payment.name());
    }

    /// The edits that make a batch of a plan. Errors: `statement.payout.none`.
    public Outcome<List<Edit>> prepare(Plan plan, LocalDate day) {
        if (plan.payments().isEmpty()) {
            return Outcome.failed("statement.payout.none", plan.currency());
        }
        Id batch = act.ids().get();
        List<Edit> edits = new ArrayList<>();
        edits.add(
                Edit.add(PayoutBatch.KIND, batch)
                        .and(PayoutBatch.NAME, name(plan, day))
                        .and(PayoutBatch.DATE, day)
                        .and(PayoutBatch.CURRENCY, minor.id(plan.currency()))
                        .and(PayoutBatch.STATUS, "DRAFT")
                        .and(PayoutBatch.FORMAT, plan.currency().equals("EUR") ? "SEPA" : "CSV")
                        .and(PayoutBatch.TOTAL, plan.total())
                        .and(PayoutBatch.PAYMENTS, (long) plan.payments().size())
                        .and(PayoutBatch.PREPARED_BY, act.user()));
        for (Payment payment : plan.payments()) {
            for (Statement each : payment.statements()) {
                edits.add(
                        changed(Statement.KIND, each.id())
                                .and(Statement.STATUS, "IN_BATCH")
                                .and(Statement.BATCH, batch));
            }
        }
        return Outcome.ok(edits);
    }

    private String name(Plan plan, LocalDate day) {
        String name = "P-" + day + "-" + plan.currency();
        long same =
                ecosystem.all(PayoutBatch.KIND).stream()
                        .filter(each -> each.name().startsWith(name))
                        .count();
        return same == 0 ? name : name + "-" + (same + 1);
    }

    private Edit.Put changed(Kind<?> kind, Id id) {
        Table table = ecosystem.table(kind);
        return Edit.change(kind, id, table.commit(table.nr(id)));
    }

    private static Outcome<List<Edit>> refused(PayoutBatch batch) {
        return Outcome.failed(
                "statement.payout.step",
                batch.name(),
                new Word("choice.payout_batch.status." + batch.status()));
    }

    /// Errors: `statement.payout.step`, `statement.payout.four-eyes`.
    public Outcome<List<Edit>> approve(PayoutBatch batch) {
        if (!batch.status().equals("DRAFT")) {
            return refused(batch);
        }
        if (rules.isOn(SettleRules.Choice.FOUR_EYES) && act.user().equals(batch.preparedBy())) {
            return Outcome.failed("statement.payout.four-eyes", batch.name(), act.user());
        }
        return Outcome.ok(
                List.of(
                        changed(PayoutBatch.KIND, batch.id())
                                .and(PayoutBatch.STATUS, "APPROVED")
                                .and(PayoutBatch.APPROVED_BY, act.user())));
    }

    /// Notes that a file was made of an approved batch. Errors: `statement.payout.step`.
    public Outcome<List<Edit>> exported(PayoutBatch batch, String fileHash) {
        if (batch.status().equals("DRAFT")) {
            return refused(batch);
        }
        Edit.Put put =
                changed(PayoutBatch.KIND, batch.id())
                        .and(PayoutBatch.EXPORTED_AT, act.now())
                        .and(PayoutBatch.FILE_HASH, fileHash);
        return Outcome.ok(
                List.of(
                        batch.status().equals("APPROVED")
                                ? put.and(PayoutBatch.STATUS, "EXPORTED")
                                : put));
    }

    /// The bank has paid on a day. Errors: `statement.payout.step`.
    public Outcome<List<Edit>> paid(PayoutBatch batch, LocalDate day) {
        if (!batch.status().equals("EXPORTED") && !batch.status().equals("APPROVED")) {
            return refused(batch);
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(
                changed(PayoutBatch.KIND, batch.id())
                        .and(PayoutBatch.STATUS, "PAID")
                        .and(PayoutBatch.PAID_ON, day));
        statements(batch)
                .forEach(each ->
                        edits.add(
                                changed(Statement.KIND, each.id()).and(Statement.STATUS, "PAID")));
        return Outcome.ok(edits);
    }

    /// Takes a batch apart that has not been exported; its statements wait again. Errors:
    /// `statement.payout.step`.
    public Outcome<List<Edit>> dissolve(PayoutBatch batch) {
        if (!batch.status().equals("DRAFT") && !batch.status().equals("APPROVED")) {
            return refused(batch);
        }
        List<Edit> edits = new ArrayList<>();
        statements(batch)
                .forEach(each ->
                        edits.add(
                                changed(Statement.KIND, each.id())
                                        .and(Statement.STATUS, "APPROVED")
                                        .and(Statement.BATCH, null)));
        Table table = ecosystem.table(PayoutBatch.KIND);
        edits.add(Edit.remove(PayoutBatch.KIND, batch.id(), table.commit(table.nr(batch.id()))));
        return Outcome.ok(edits);
    }

    private List<Statement> statements(PayoutBatch batch) {
        return ecosystem.all(Statement.KIND).stream()
                .filter(each -> batch.id().equals(each.batch()))
                .toList();
    }

    /// The payments of a batch as they stand.
    public List<Payment> payments(PayoutBatch batch) {
        String currency = minor.code(batch.currency());
        Map<Id, List<Statement>> byPartner = new LinkedHashMap<>();
        statements(batch)
                .forEach(each ->
                        byPartner
                                .computeIfAbsent(each.partner(), id -> new ArrayList<>())
                                .add(each));
        return byPartner.entrySet().stream()
                .map(each -> payment(each.getKey(), each.getValue(), currency))
                .toList();
    }
}
