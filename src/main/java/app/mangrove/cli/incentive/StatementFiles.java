package app.mangrove.cli.incentive;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Progress;
import app.mangrove.cli.print.Sheet;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.statement.Minor;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.insight.Insight;
import app.mangrove.insight.SettledMonth;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Workspace;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.settle.Statement;
import app.mangrove.report.statement.Bundle;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The statements of a month as files: a list as CSV, and a PDF and a workbook of each.
public final class StatementFiles {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR;
    private final Workspace workspace;
    private final Ecosystem known;
    private final Insight insight = new Insight();
    private final List<Problem> problems = new ArrayList<>();

    /// `known` is the snapshot whose knowledge counts.
    public StatementFiles(Workspace workspace, Ecosystem known) {
        this.workspace = workspace;
        this.known = known;
    }

    /// How many statements were written, and what is not known.
    public record Written(int statements, List<Problem> problems) {}

    /// Errors: what stops the calculation, `statement.range`, `statement.paper.write`,
    /// `cli.incentives.no-partner`.
    public Outcome<Written> write(
            FiscalCalendar.Month month, @Nullable String partner, Path folder) {
        return new SettledMonth.Source(workspace, insight, known, CALENDAR)
                .of(month, Cancel.never())
                .flatMap(settled -> files(settled, partner, folder));
    }

    private String headHash() {
        List<LogEntry> last = workspace.log(known.commit() + 1, 1);
        return last.isEmpty() ? "" : last.getFirst().hash();
    }

    private Outcome<Written> files(SettledMonth settled, @Nullable String partner, Path folder) {
        Calculation calculation = settled.calculation();
        StatementRun run = settled.run();
        int wanted = partner == null ? 0 : calculation.partner(partner);
        if (partner != null && wanted == 0) {
            return Outcome.failed("cli.incentives.no-partner", partner);
        }
        List<PartnerStatement> all =
                run.statements().stream()
                        .filter(each -> wanted == 0 || each.partner() == wanted)
                        .toList();
        problems.addAll(run.problems());
        String hash = headHash();
        try {
            Files.createDirectories(folder);
            list(all, run, folder.resolve("statements.csv"));
        } catch (IOException e) {
            return Outcome.failed("cli.incentives.write", folder.toString());
        }
        return new Bundle(settled, hash, Text::of)
                .documents(all, folder, Progress.none())
                .map(done -> new Written(all.size(), List.copyOf(problems)));
    }

    private void list(List<PartnerStatement> all, StatementRun run, Path file) throws IOException {
        Minor minor = Minor.of(known);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(
                    "partner",
                    "period",
                    "number",
                    "currency",
                    "earned",
                    "adjustments",
                    "carried_in",
                    "payable",
                    "carried_out",
                    "payout_currency",
                    "payout",
                    "status");
            for (PartnerStatement each : all) {
                String code = each.currency();
                Long payout = each.payout().minor();
                csv.writeRecord(
                        known.externalKey(Partner.KIND, each.partner()),
                        run.label(),
                        each.frozen().map(Statement::number).orElse(""),
                        code,
                        minor.decimal(each.earned(), code).toPlainString(),
                        minor.decimal(each.adjustments(), code).toPlainString(),
                        minor.decimal(each.balance().carriedIn(), code).toPlainString(),
                        minor.decimal(each.payable(), code).toPlainString(),
                        minor.decimal(each.balance().carriedOut(), code).toPlainString(),
                        each.payout().currency(),
                        payout == null
                                ? ""
                                : minor.decimal(payout, each.payout().currency()).toPlainString(),
                        each.frozen().map(Statement::status).orElse("PREVIEW"));
            }
        }
    }

    /// Every frozen statement of a snapshot, the newest period first.
    public static Sheet sheet(Ecosystem ecosystem, int limit) {
        Sheet sheet =
                new Sheet(
                        List.of(
                                Sheet.Column.text("number", Text.of("statement.sheet.number")),
                                Sheet.Column.text("partner", Text.of("statement.column.partner")),
                                Sheet.Column.text("period", Text.of("statement.sheet.period")),
                                Sheet.Column.text("currency", Text.of("statement.sheet.currency")),
                                Sheet.Column.figure("earned", Text.of("statement.column.earned")),
                                Sheet.Column.figure("payable", Text.of("statement.column.payable")),
                                Sheet.Column.text("status", Text.of("statement.column.state"))));
        Minor minor = Minor.of(ecosystem);
        ecosystem.all(Statement.KIND).stream()
                .sorted(
                        java.util.Comparator.comparing(Statement::periodFrom)
                                .reversed()
                                .thenComparing(Statement::number))
                .limit(limit)
                .forEach(row -> {
                    int nr = ecosystem.table(Partner.KIND).nr(row.partner());
                    String code = minor.code(row.currency());
                    int exponent = minor.exponent(code);
                    sheet.add(
                            Sheet.Cell.of(row.number()),
                            Sheet.Cell.of(ecosystem.name(Partner.KIND, nr)),
                            Sheet.Cell.of(row.period()),
                            Sheet.Cell.of(code),
                            Sheet.Cell.of(row.earned().setScale(exponent).toPlainString()),
                            Sheet.Cell.of(row.payable().setScale(exponent).toPlainString()),
                            Sheet.Cell.of(
                                    row.status(),
                                    Names.choice(Statement.KIND, Statement.STATUS, row.status())));
                });
        return sheet;
    }
}
