package app.mangrove.incentive.statement;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.Period;

import java.util.List;

/// The statements of one period: frozen ones of a closed period, else as they would be now.
///
/// Shape: `problems` are what stops the period from being closed.
public record StatementRun(
        FiscalCalendar.Month month,
        String label,
        Period days,
        boolean closed,
        List<PartnerStatement> statements,
        List<Problem> problems) {
    public StatementRun {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }

    /// Lines that correct closed periods.
    public long corrections() {
        return statements.stream()
                .flatMap(s -> s.lines().stream())
                .filter(l -> l.type() == Line.Type.CORRECTION)
                .count();
    }
}
