package app.mangrove.incentive.statement;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.settle.ClosedPeriod;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.Statement;
import app.mangrove.model.settle.StatementLine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Closes periods and opens them again: the edits of one commit each.
public final class Closing {
    private final Ecosystem ecosystem;
    private final FiscalCalendar calendar;
    private final Frozen frozen;
    private final Act act;

    public Closing(Ecosystem ecosystem, FiscalCalendar calendar, Act act) {
        this.ecosystem = ecosystem;
        this.calendar = calendar;
        this.act = act;
        frozen = Frozen.of(ecosystem, calendar);
    }

    /// What stands against closing a run's period: it is closed, not the next one, not over yet, or
    /// amounts are not known.
    public List<Problem> obstacles(StatementRun run) {
        List<Problem> found = new ArrayList<>();
        if (run.closed()) {
            found.add(Problem.of("statement.close.closed", run.label()));
            return found;
        }
        frozen.next()
                .filter(next -> next.index() != run.month().index())
                .ifPresent(next ->
                        found.add(
                                Problem.of(
                                        "statement.close.order",
                                        run.label(),
                                        calendar.monthLabel(next))));
        if (run.days().to().isAfter(act.today())) {
            found.add(Problem.of("statement.close.running", run.label(), run.days().to()));
        }
        found.addAll(run.problems());
        return found;
    }

    /// Freezes the statements of a run that was made of this snapshot, with the head of the log.
    /// Errors: the first obstacle.
    public Outcome<List<Edit>> close(StatementRun run, String headHash, String note) {
        List<Problem> obstacles = obstacles(run);
        if (!obstacles.isEmpty()) {
            return Outcome.failed(obstacles.getFirst());
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(period(run, headHash, note));
        Minor minor = Minor.of(ecosystem);
        int number = 0;
        for (PartnerStatement each : run.statements()) {
            Id id = act.ids().get();
            edits.add(statement(run, each, id, ++number, minor, headHash));
            int position = 0;
            for (Line line : each.lines()) {
                edits.add(line(line, each, id, ++position, minor));
            }
        }
        return Outcome.ok(edits);
    }

    private Edit period(StatementRun run, String headHash, String note) {
        Optional<ClosedPeriod> before =
                ecosystem.all(ClosedPeriod.KIND).stream()
                        .filter(each -> each.periodFrom().equals(run.days().from()))
                        .findFirst();
        Edit.Put put =
                before.map(each -> changed(ClosedPeriod.KIND, each.id()))
                        .orElseGet(() -> Edit.add(ClosedPeriod.KIND, act.ids().get()));
        return put.and(ClosedPeriod.NAME, run.label())
                .and(ClosedPeriod.PERIOD_FROM, run.days().from())
                .and(ClosedPeriod.PERIOD_TO, run.days().to())
                .and(ClosedPeriod.STATUS, "CLOSED")
                .and(ClosedPeriod.KNOWN_AT, ecosystem.commit())
                .and(ClosedPeriod.HEAD_HASH, orNull(headHash))
                .and(ClosedPeriod.CLOSED_BY, act.user())
                .and(ClosedPeriod.CLOSED_AT, act.now())
                .and(ClosedPeriod.NOTE, orNull(note));
    }

    private static @org.jspecify.annotations.Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private Edit.Put changed(app.mangrove.model.Kind<?> kind, Id id) {
        Table table = ecosystem.table(kind);
        return Edit.change(kind, id, table.commit(table.nr(id)));
    }

    private Edit statement(
            StatementRun run,
            PartnerStatement each,
            Id id,
            int number,
            Minor minor,
            String headHash) {
        String code = each.currency();
        String paid = each.payout().currency();
        Long payout = each.payout().minor();
        return Edit.add(Statement.KIND, id)
                .and(Statement.NUMBER, "S-" + run.label() + "-" + padded(number))
                .and(Statement.PARTNER, ecosystem.table(Partner.KIND).id(each.partner()))
                .and(Statement.POLICY, each.policy())
                .and(Statement.PERIOD, run.label())
                .and(Statement.PERIOD_FROM, run.days().from())
                .and(Statement.PERIOD_TO, run.days().to())
                .and(Statement.CURRENCY, minor.id(code))
                .and(Statement.EARNED, minor.decimal(each.earned(), code))
                .and(Statement.ADJUSTMENTS, minor.decimal(each.adjustments(), code))
                .and(Statement.NET, minor.decimal(each.net(), code))
                .and(Statement.CARRIED_IN, minor.decimal(each.balance().carriedIn(), code))
                .and(Statement.CARRIED_OUT, minor.decimal(each.balance().carriedOut(), code))
                .and(Statement.PAYABLE, minor.decimal(each.payable(), code))
                .and(Statement.PAYOUT_CURRENCY, minor.id(paid))
                .and(Statement.PAYOUT, payout == null ? null : minor.decimal(payout, paid))
                .and(Statement.STATUS, "DRAFT")
                .and(Statement.KNOWN_AT, ecosystem.commit())
                .and(Statement.HEAD_HASH, orNull(headHash));
    }

    private static String padded(int number) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, 4 - text.length())) + text;
    }

    private Edit line(Line line, PartnerStatement each, Id statement, int position, Minor minor) {
        return Edit.add(StatementLine.KIND, act.ids().get())
                .and(StatementLine.STATEMENT, statement)
                .and(StatementLine.POSITION, (long) position)
                .and(StatementLine.TYPE, line.type().name())
                .and(StatementLine.PLAN, orNull(line.plan()))
                .and(StatementLine.PERIOD, line.period())
                .and(StatementLine.AMOUNT, minor.decimal(line.minor(), each.currency()))
                .and(StatementLine.CURRENCY, minor.id(each.currency()))
                .and(StatementLine.TEXT, orNull(line.text()))
                .and(StatementLine.SOURCE, line.source());
    }

    /// Opens the last closed period again: its statements go, and the row tells who did it and why.
    /// Errors: `statement.reopen.…` when it is not the last one, when some statement is in a batch,
    /// paid or disputed, or when no reason is given.
    public Outcome<List<Edit>> reopen(FiscalCalendar.Month month, String why) {
        Optional<ClosedPeriod> period = frozen.period(month);
        String label = calendar.monthLabel(month);
        if (period.isEmpty()) {
            return Outcome.failed("statement.reopen.open", label);
        }
        if (why.isBlank()) {
            return Outcome.failed("statement.reopen.reason", label);
        }
        if (frozen.months().getLast() != month.index()) {
            return Outcome.failed(
                    "statement.reopen.order",
                    label,
                    calendar.monthLabel(FiscalCalendar.Month.ofIndex(frozen.months().getLast())));
        }
        Set<Id> disputed = new HashSet<>();
        ecosystem.all(Dispute.KIND).forEach(dispute -> disputed.add(dispute.statement()));
        List<Edit> edits = new ArrayList<>();
        for (Statement row : frozen.statements(month)) {
            if (row.status().equals("IN_BATCH")
                    || row.status().equals("PAID")
                    || disputed.contains(row.id())) {
                return Outcome.failed("statement.reopen.paid", label, row.number());
            }
            frozen.lines(row.id())
                    .forEach(line -> edits.add(removed(StatementLine.KIND, line.id())));
            edits.add(removed(Statement.KIND, row.id()));
        }
        edits.add(
                changed(ClosedPeriod.KIND, period.get().id())
                        .and(ClosedPeriod.STATUS, "REOPENED")
                        .and(ClosedPeriod.REOPENED_BY, act.user())
                        .and(ClosedPeriod.REOPENED_AT, act.now())
                        .and(ClosedPeriod.NOTE, why.strip()));
        return Outcome.ok(edits);
    }

    private Edit removed(app.mangrove.model.Kind<?> kind, Id id) {
        Table table = ecosystem.table(kind);
        return Edit.remove(kind, id, table.commit(table.nr(id)));
    }
}
