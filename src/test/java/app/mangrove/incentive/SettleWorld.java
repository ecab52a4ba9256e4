package app.mangrove.incentive;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.statement.Act;
import app.mangrove.incentive.statement.Closing;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.Reimbursement;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.incentive.statement.Statements;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.support.TestWorkspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A workspace that settles month by month.
final class SettleWorld {
    final TestWorkspace workspace;
    private final PlanBook book;
    private int ids;

    SettleWorld(PlanWorld world, PlanBook book) {
        this.workspace = new TestWorkspace(world.ecosystem());
        this.book = book;
    }

    Ecosystem now() {
        return workspace.ecosystem();
    }

    Act act(String user, String today) {
        LocalDate day = LocalDate.parse(today);
        return new Act(
                user, day, Instant.parse(today + "T12:00:00Z"), () -> Id.derived(77, "x" + ids++));
    }

    Calculation calculate() {
        return calculate(now());
    }

    Calculation calculate(Ecosystem known) {
        return Incentives.calculate(Request.of(known, book, month(1), month(12)), Cancel.never())
                .orElseThrow();
    }

    static FiscalCalendar.Month month(int month) {
        return new FiscalCalendar.Month(2024, month);
    }

    StatementRun run(int month, Reimbursement... claims) {
        return Statements.of(calculate(), month(month), List.of(claims)).orElseThrow();
    }

    Closing closing() {
        return new Closing(now(), FiscalCalendar.CALENDAR, act("ann", "2026-06-30"));
    }

    StatementRun close(int month, Reimbursement... claims) {
        StatementRun run = run(month, claims);
        commit(closing().close(run, "head", "").orElseThrow());
        return run;
    }

    void commit(List<? extends Edit> edits) {
        Commit commit = workspace.commit(edits, Reason.user("ann", "test"));
        if (!commit.isDone()) {
            throw new IllegalStateException(commit.toString());
        }
    }

    void sale(String partner, String date, String amount, String returns) {
        Id id = Id.derived(78, "s" + ids++);
        commit(
                List.of(
                        Edit.add(Transaction.KIND, id)
                                .and(Transaction.NUMBER, id.toString())
                                .and(Transaction.TYPE, "SALE")
                                .and(Transaction.PARTNER, PlanWorld.id(partner))
                                .and(Transaction.DATE, LocalDate.parse(date))
                                .and(Transaction.AMOUNT, new BigDecimal(amount))
                                .and(Transaction.CURRENCY, PlanWorld.id("USD"))
                                .and(
                                        Transaction.RETURNS,
                                        returns.isEmpty() ? null : PlanWorld.id(returns))));
    }

    int nr(String partner) {
        return now().table(Partner.KIND).nr(PlanWorld.id(partner));
    }

    Optional<PartnerStatement> of(StatementRun run, String partner) {
        return run.statements().stream().filter(s -> s.partner() == nr(partner)).findFirst();
    }

    /// The lines of a partner, a text each: type, plan, period, minor units, text.
    List<String> lines(StatementRun run, String partner) {
        List<String> lines = new ArrayList<>();
        of(run, partner)
                .ifPresent(statement -> {
                    for (Line line : statement.lines()) {
                        lines.add(
                                String.join(
                                        " ",
                                        line.type().name(),
                                        line.plan(),
                                        line.period(),
                                        Long.toString(line.minor()),
                                        line.text()));
                    }
                });
        return lines;
    }
}
