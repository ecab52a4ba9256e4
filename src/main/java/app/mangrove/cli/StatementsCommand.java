package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.cli.incentive.Asked;
import app.mangrove.cli.incentive.StatementFiles;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;

/// `statements FILE --period MONTH [--as-known DAY] --out DIR`: what partners get for a month, as
/// PDF, workbook and CSV.
final class StatementsCommand extends Job {
    @CommandLine.Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--period", paramLabel = "MONTH", required = true)
    private String period = "";

    @CommandLine.Option(names = "--as-known", paramLabel = "DATE")
    private @Nullable String asKnown;

    @CommandLine.Option(names = "--partner", paramLabel = "KEY")
    private @Nullable String partner;

    @CommandLine.Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    StatementsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        return switch (Asked.month(period)) {
            case Outcome.Failed<FiscalCalendar.Month> wrong ->
                    failed(Problem.of("cli.use.bad", "--period", period, "2026-01"));
            case Outcome.Ok<FiscalCalendar.Month>(FiscalCalendar.Month month) ->
                    reading(file, workspace -> known(workspace, month));
        };
    }

    private int known(Workspace workspace, FiscalCalendar.Month month) {
        return switch (snapshot(workspace)) {
            case Outcome.Failed<Ecosystem>(Problem problem) -> failed(problem);
            case Outcome.Ok<Ecosystem>(Ecosystem ecosystem) ->
                    written(new StatementFiles(workspace, ecosystem).write(month, partner, out));
        };
    }

    /// As it was known at the end of a day.
    private Outcome<Ecosystem> snapshot(Workspace workspace) {
        String day = asKnown;
        if (day == null) {
            return Outcome.ok(workspace.ecosystem());
        }
        try {
            return workspace.at(
                    LocalDate.parse(day)
                            .plusDays(1)
                            .atStartOfDay(console().zone())
                            .toInstant()
                            .minusMillis(1));
        } catch (DateTimeException e) {
            return Outcome.failed("cli.use.bad", "--as-known", day, "2026-03-31");
        }
    }

    private int written(Outcome<StatementFiles.Written> outcome) {
        return switch (outcome) {
            case Outcome.Failed<StatementFiles.Written>(Problem problem) -> failed(problem);
            case Outcome.Ok<StatementFiles.Written>(StatementFiles.Written written) -> {
                say("cli.statements.done", written.statements(), out.toString());
                written.problems().stream().limit(LISTED).forEach(this::warn);
                yield written.problems().isEmpty() ? Exit.DONE : Exit.FINDINGS;
            }
        };
    }
}
