package app.mangrove.insight;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.statement.Causes;
import app.mangrove.incentive.statement.Frozen;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.Reimbursement;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.incentive.statement.Statements;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Workspace;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.settle.ClosedPeriod;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The statements of a month with what explains them: `present` is calculated by what is known,
/// `calculation` by what the month knew when it was closed, the same for an open one.
///
/// Shape: `finder` tells what made corrections; empty when there are none, or when the log does not
/// reach back to the close before.
public record SettledMonth(
        Calculation present,
        Calculation calculation,
        StatementRun run,
        List<FundMovement> moved,
        Optional<Causes.Finder> finder) {
    public SettledMonth {
        moved = List.copyOf(moved);
    }

    /// What made the corrections of a statement, by line.
    public Map<Line, Causes> causes(PartnerStatement statement) {
        return finder.map(found -> found.of(statement)).orElse(Map.of());
    }

    /// Where statements are asked for: what is known, and the log behind it.
    public record Source(
            Workspace workspace, Insight insight, Ecosystem known, FiscalCalendar calendar) {

        /// Errors: `statement.range`, what stops the calculation, `log.…` when the commit that a
        /// closed month knew cannot be read.
        public Outcome<SettledMonth> of(FiscalCalendar.Month month, Cancel cancel) {
            LocalDate last = calendar.month(month).to().minusDays(1);
            List<FundMovement> moved = insight.funds(known, Lens.of(known, last)).movements();
            return calculate(known, month, cancel)
                    .flatMap(present ->
                            Statements.of(present, month, Reimbursement.of(moved))
                                    .flatMap(run -> made(present, run, moved, cancel)));
        }

        private Outcome<SettledMonth> made(
                Calculation present, StatementRun run, List<FundMovement> moved, Cancel cancel) {
            return then(present, run, cancel)
                    .map(calculation ->
                            new SettledMonth(
                                    present,
                                    calculation,
                                    run,
                                    moved,
                                    before(run, cancel)
                                            .map(before ->
                                                    new Causes.Finder(before, calculation))));
        }

        private Outcome<Calculation> calculate(
                Ecosystem ecosystem, FiscalCalendar.Month month, Cancel cancel) {
            return insight.incentives(ecosystem, calendar, month, month, cancel);
        }

        /// A closed month is explained by what it knew.
        private Outcome<Calculation> then(Calculation present, StatementRun run, Cancel cancel) {
            Optional<ClosedPeriod> closed = Frozen.of(known, calendar).period(run.month());
            return closed.isEmpty()
                    ? Outcome.ok(present)
                    : workspace
                            .at(closed.get().knownAt())
                            .flatMap(then -> calculate(then, run.month(), cancel));
        }

        /// By what the statements before the run's knew.
        private Optional<Calculation> before(StatementRun run, Cancel cancel) {
            if (run.corrections() == 0) {
                return Optional.empty();
            }
            Frozen frozen = Frozen.of(known, calendar);
            return frozen.months().stream()
                    .filter(index -> index < run.month().index())
                    .reduce((a, b) -> b)
                    .flatMap(index -> frozen.period(FiscalCalendar.Month.ofIndex(index)))
                    .flatMap(period -> workspace.at(period.knownAt()).optional())
                    .flatMap(then -> calculate(then, run.month(), cancel).optional());
        }
    }
}
