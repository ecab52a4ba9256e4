package app.mangrove.incentive.view.statement;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.ledger.Accruals;
import app.mangrove.incentive.ledger.Books;
import app.mangrove.incentive.ledger.PointAccounts;
import app.mangrove.incentive.payout.Batching;
import app.mangrove.incentive.statement.Act;
import app.mangrove.incentive.statement.Closing;
import app.mangrove.incentive.statement.Frozen;
import app.mangrove.incentive.statement.StatementDiff;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.incentive.statement.Statements;
import app.mangrove.insight.Insight;
import app.mangrove.insight.SettledMonth;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Workspace;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.PayoutBatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes the picture of a month.
final class Picturing {
    private static final int MONTHS = 24;
    private final Workspace workspace;
    private final Insight insight;
    private final FiscalCalendar calendar;
    private final Act act;

    Picturing(Workspace workspace, Insight insight, FiscalCalendar calendar, Act act) {
        this.workspace = workspace;
        this.insight = insight;
        this.calendar = calendar;
        this.act = act;
    }

    /// Errors: `statement.range`, what stops the calculation, `log.…` when the commit that a closed
    /// period knew cannot be read.
    Outcome<StatementPicture> of(Ecosystem now, FiscalCalendar.Month month, Cancel cancel) {
        return new SettledMonth.Source(workspace, insight, now, calendar)
                .of(month, cancel)
                .map(settled -> picture(now, settled));
    }

    private StatementPicture picture(Ecosystem now, SettledMonth settled) {
        Calculation present = settled.present();
        StatementRun run = settled.run();
        FiscalCalendar.Month before = run.month().plus(-1);
        Optional<StatementDiff> difference =
                Statements.of(present, before, List.of())
                        .optional()
                        .map(last -> StatementDiff.of(last, run));
        List<Problem> obstacles =
                run.closed() ? List.of() : new Closing(now, calendar, act).obstacles(run);
        List<Dispute> disputes =
                now.all(Dispute.KIND).stream()
                        .sorted(Comparator.comparing(Dispute::deadline))
                        .toList();
        List<PayoutBatch> batches =
                now.all(PayoutBatch.KIND).stream()
                        .sorted(Comparator.comparing(PayoutBatch::date).reversed())
                        .toList();
        return new StatementPicture(
                now,
                settled,
                difference,
                obstacles,
                months(now, run.month()),
                new StatementPicture.Settled(
                        batches,
                        new Batching(now, act).plans(),
                        disputes,
                        Books.of(
                                new Accruals(Books.breakage(now)),
                                present,
                                run,
                                act.today(),
                                settled.moved()),
                        PointAccounts.of(present, act.today())));
    }

    private List<StatementPicture.Month> months(Ecosystem now, FiscalCalendar.Month shown) {
        Frozen frozen = Frozen.of(now, calendar);
        FiscalCalendar.Month last = calendar.monthOf(act.today());
        int first = Math.min(shown.index(), last.index() - MONTHS);
        List<StatementPicture.Month> months = new ArrayList<>();
        for (int i = Math.max(last.index(), shown.index()); i >= first; i--) {
            FiscalCalendar.Month month = FiscalCalendar.Month.ofIndex(i);
            months.add(
                    new StatementPicture.Month(
                            month, calendar.monthLabel(month), frozen.isClosed(month)));
        }
        return months;
    }
}
