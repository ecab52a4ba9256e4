package app.mangrove.incentive.view.statement;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.ledger.Journal;
import app.mangrove.incentive.ledger.PointAccounts;
import app.mangrove.incentive.payout.Batching;
import app.mangrove.incentive.statement.StatementDiff;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.insight.SettledMonth;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.PayoutBatch;

import java.util.List;
import java.util.Optional;

/// Everything that the screen shows of a period, made off the thread that draws.
///
/// Shape: the calculation is that of the snapshot which the run was made of.
record StatementPicture(
        Ecosystem ecosystem,
        SettledMonth month,
        Optional<StatementDiff> difference,
        List<Problem> obstacles,
        List<Month> months,
        Settled settled) {

    /// A month to choose, and whether it is closed.
    record Month(FiscalCalendar.Month month, String label, boolean closed) {}

    /// What lies beside the statements: batches and what the next would pay, disputes, books.
    record Settled(
            List<PayoutBatch> batches,
            List<Batching.Plan> plans,
            List<Dispute> disputes,
            Journal journal,
            PointAccounts points) {}

    Calculation calculation() {
        return month.calculation();
    }

    StatementRun run() {
        return month.run();
    }

    String partner(int nr) {
        return ecosystem.name(Partner.KIND, nr);
    }
}
