package app.mangrove.incentive.statement;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Word;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;
import app.mangrove.model.settle.StatementLine;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Disputes as a state machine: opened before a deadline, taken under review, then accepted,
/// rejected or withdrawn; one that nobody took up before its deadline may lapse.
public final class Disputing {
    private final Ecosystem ecosystem;
    private final Act act;
    private final SettleRules rules;

    public Disputing(Ecosystem ecosystem, Act act) {
        this.ecosystem = ecosystem;
        this.act = act;
        rules = SettleRules.of(ecosystem);
    }

    /// A step of a dispute, with the states that it is allowed from.
    public enum Move {
        REVIEW("UNDER_REVIEW", "OPEN"),
        ACCEPT("ACCEPTED", "OPEN", "UNDER_REVIEW"),
        REJECT("REJECTED", "OPEN", "UNDER_REVIEW"),
        WITHDRAW("WITHDRAWN", "OPEN", "UNDER_REVIEW"),
        LAPSE("LAPSED", "OPEN");

        private final String to;
        private final List<String> from;

        Move(String to, String... from) {
            this.to = to;
            this.from = List.of(from);
        }
    }

    /// What is objected to; without a line, the whole statement. Unit: the claimed amount is in the
    /// currency of the statement.
    public record Objection(
            Statement statement,
            @Nullable StatementLine line,
            String reason,
            @Nullable BigDecimal claimed) {}

    /// The last day on which a statement may be disputed; open-ended until it is paid.
    public Optional<LocalDate> deadline(Statement statement) {
        Id batch = statement.batch();
        return batch == null || !statement.status().equals("PAID")
                ? Optional.empty()
                : ecosystem
                        .find(PayoutBatch.KIND, batch)
                        .map(PayoutBatch::paidOn)
                        .map(day -> day.plusDays(rules.whole(SettleRules.Choice.DISPUTE_DAYS)));
    }

    /// Whether a step may be taken now.
    public boolean isAllowed(Move move, Dispute dispute) {
        return move.from.contains(dispute.status())
                && (move != Move.LAPSE || act.today().isAfter(dispute.deadline()));
    }

    /// Errors: `statement.dispute.late`, `statement.dispute.reason`, `statement.dispute.twice`.
    public Outcome<List<Edit>> open(Objection objection) {
        Statement statement = objection.statement();
        Optional<LocalDate> last = deadline(statement);
        if (last.isPresent() && act.today().isAfter(last.get())) {
            return Outcome.failed("statement.dispute.late", statement.number(), last.get());
        }
        if (objection.reason().isBlank()) {
            return Outcome.failed("statement.dispute.reason", statement.number());
        }
        StatementLine line = objection.line();
        Id about = line == null ? null : line.id();
        boolean twice =
                ecosystem.all(Dispute.KIND).stream()
                        .anyMatch(each ->
                                isLive(each)
                                        && each.statement().equals(statement.id())
                                        && Objects.equals(each.line(), about));
        if (twice) {
            return Outcome.failed("statement.dispute.twice", statement.number());
        }
        LocalDate until =
                last.orElse(act.today().plusDays(rules.whole(SettleRules.Choice.DISPUTE_DAYS)));
        List<Edit> edits = new ArrayList<>();
        edits.add(
                Edit.add(Dispute.KIND, act.ids().get())
                        .and(Dispute.PARTNER, statement.partner())
                        .and(Dispute.STATEMENT, statement.id())
                        .and(Dispute.LINE, about)
                        .and(Dispute.REASON, objection.reason().strip())
                        .and(Dispute.CLAIMED, objection.claimed())
                        .and(Dispute.CURRENCY, statement.currency())
                        .and(Dispute.OPENED, act.today())
                        .and(Dispute.DEADLINE, until)
                        .and(Dispute.STATUS, "OPEN"));
        if (List.of("DRAFT", "APPROVED", "HELD").contains(statement.status())) {
            edits.add(changed(Statement.KIND, statement.id()).and(Statement.STATUS, "DISPUTED"));
        }
        return Outcome.ok(edits);
    }

    /// Whether it waits for a decision.
    public static boolean isLive(Dispute dispute) {
        return dispute.status().equals("OPEN") || dispute.status().equals("UNDER_REVIEW");
    }

    private Edit.Put changed(Kind<?> kind, Id id) {
        Table table = ecosystem.table(kind);
        return Edit.change(kind, id, table.commit(table.nr(id)));
    }

    /// Any step but acceptance. Errors: `statement.dispute.step`.
    public Outcome<List<Edit>> move(Dispute dispute, Move move, String words) {
        if (!isAllowed(move, dispute)) {
            return refused(dispute);
        }
        List<Edit> edits = new ArrayList<>();
        Edit.Put put = changed(Dispute.KIND, dispute.id()).and(Dispute.STATUS, move.to);
        if (!words.isBlank()) {
            put = put.and(Dispute.RESOLUTION, words.strip());
        }
        if (move != Move.REVIEW) {
            put = put.and(Dispute.RESOLVED, act.today());
            freed(dispute).ifPresent(edits::add);
        }
        edits.add(put);
        return Outcome.ok(edits);
    }

    private static Outcome<List<Edit>> refused(Dispute dispute) {
        return Outcome.failed(
                "statement.dispute.step", new Word("choice.dispute.status." + dispute.status()));
    }

    /// A disputed statement goes back to be approved when its last dispute ends.
    private Optional<Edit> freed(Dispute dispute) {
        boolean others =
                ecosystem.all(Dispute.KIND).stream()
                        .anyMatch(each ->
                                isLive(each)
                                        && !each.id().equals(dispute.id())
                                        && each.statement().equals(dispute.statement()));
        return ecosystem
                .find(Statement.KIND, dispute.statement())
                .filter(statement -> statement.status().equals("DISPUTED") && !others)
                .map(statement ->
                        changed(Statement.KIND, statement.id()).and(Statement.STATUS, "DRAFT"));
    }

    /// Accepts with an amount: the dispute ends, and an adjustment is proposed on the first day of
    /// the next open period, in one commit. Errors: `statement.dispute.step`,
    /// `statement.dispute.amount`, `statement.dispute.plan`.
    public Outcome<List<Edit>> accept(
            Dispute dispute, BigDecimal amount, FiscalCalendar calendar, String words) {
        if (!isAllowed(Move.ACCEPT, dispute)) {
            return refused(dispute);
        }
        if (amount.signum() == 0) {
            return Outcome.failed("statement.dispute.amount");
        }
        Statement statement = ecosystem.find(Statement.KIND, dispute.statement()).orElseThrow();
        Optional<Id> plan = plan(dispute, statement);
        if (plan.isEmpty()) {
            return Outcome.failed("statement.dispute.plan", statement.number());
        }
        LocalDate day =
                Frozen.of(ecosystem, calendar)
                        .next()
                        .map(next -> calendar.month(next).from())
                        .orElse(act.today());
        Id adjustment = act.ids().get();
        List<Edit> edits = new ArrayList<>();
        edits.add(
                Edit.add(Adjustment.KIND, adjustment)
                        .and(Adjustment.PLAN, plan.get())
                        .and(Adjustment.PARTNER, dispute.partner())
                        .and(Adjustment.DATE, day)
                        .and(Adjustment.AMOUNT, amount)
                        .and(Adjustment.CURRENCY, statement.currency())
                        .and(Adjustment.STATUS, "PROPOSED")
                        .and(Adjustment.REASON, statement.number() + ": " + dispute.reason()));
        edits.add(
                changed(Dispute.KIND, dispute.id())
                        .and(Dispute.STATUS, "ACCEPTED")
                        .and(Dispute.RESOLVED, act.today())
                        .and(Dispute.RESOLUTION, words.isBlank() ? null : words.strip())
                        .and(Dispute.ADJUSTMENT, adjustment));
        freed(dispute).ifPresent(edits::add);
        return Outcome.ok(edits);
    }

    /// The plan of the disputed line, else the first of the statement that there still is.
    private Optional<Id> plan(Dispute dispute, Statement statement) {
        return ecosystem.all(StatementLine.KIND).stream()
                .filter(line -> line.statement().equals(statement.id()))
                .filter(line -> dispute.line() == null || Objects.equals(dispute.line(), line.id()))
                .map(StatementLine::plan)
                .filter(Objects::nonNull)
                .flatMap(name ->
                        ecosystem.all(IncentivePlan.KIND).stream()
                                .filter(plan -> plan.name().equals(name)))
                .map(IncentivePlan::id)
                .findFirst();
    }
}
