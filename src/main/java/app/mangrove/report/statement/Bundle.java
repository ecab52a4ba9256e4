package app.mangrove.report.statement;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.incentive.statement.Minor;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.insight.SettledMonth;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.settle.Statement;
import app.mangrove.report.Words;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The statements of a month as documents: a PDF and a workbook of each, and a list of all.
public final class Bundle {
    private final SettledMonth month;
    private final String headHash;
    private final Words words;
    private final Ecosystem known;

    /// `headHash` is the head of the log when nothing is frozen yet.
    public Bundle(SettledMonth month, String headHash, Words words) {
        this.month = month;
        this.headHash = headHash;
        this.words = words;
        known = month.present().request().ecosystem();
    }

    /// What a statement's documents say.
    public Paper paper(PartnerStatement statement) {
        return new Paper(
                month.calculation(),
                month.run(),
                statement,
                headHash,
                words,
                month.causes(statement));
    }

    /// A list of all in a workbook, and their documents in a folder beside it that has its name.
    /// Errors: `statement.paper.write`.
    public Outcome<Path> write(Path list, Progress progress) {
        String name = String.valueOf(list.getFileName()).replaceFirst("[.]xlsx$", "");
        Path folder = list.resolveSibling(name);
        return list(list)
                .flatMap(done -> documents(month.run().statements(), folder, progress))
                .map(done -> list);
    }

    /// A PDF and a workbook of each. Errors: `statement.paper.write`.
    public Outcome<Path> documents(List<PartnerStatement> some, Path folder, Progress progress) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Outcome.failed(
                    "statement.paper.write", folder.toString(), String.valueOf(e.getMessage()));
        }
        Minor minor = Minor.of(known);
        for (int i = 0; i < some.size(); i++) {
            progress.cancel().check();
            progress.at(i, some.size());
            PartnerStatement each = some.get(i);
            Paper paper = paper(each);
            String name = name(each);
            Outcome<Path> made =
                    StatementPdf.write(paper, folder.resolve(name + ".pdf"))
                            .flatMap(done ->
                                    StatementXlsx.write(
                                            paper,
                                            minor.exponent(each.currency()),
                                            folder.resolve(name + ".xlsx")));
            if (made.failure().isPresent()) {
                return made;
            }
        }
        return Outcome.ok(folder);
    }

    /// The number of a frozen one, else month, partner and policy, as a file's name.
    private String name(PartnerStatement each) {
        String key = known.externalKey(Partner.KIND, each.partner());
        String who = key.isBlank() ? known.name(Partner.KIND, each.partner()) : key;
        return each.frozen()
                .map(Statement::number)
                .orElse(month.run().label() + "-" + who + "-" + each.policy())
                .replaceAll("[^\\p{L}0-9._-]+", "_");
    }

    private Outcome<Path> list(Path file) {
        StatementRun run = month.run();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "Mangrove", "1.0")) {
            Worksheet sheet = StatementXlsx.sheet(book, words.of("statement.sheet.statements"));
            sheet.value(0, 0, words.of("statement.paper.title", run.label()));
            sheet.style(0, 0).bold().fontSize(14).set();
            List<String> heads =
                    List.of(
                            "statement.sheet.number",
                            "statement.column.partner",
                            "statement.column.policy",
                            "statement.column.earned",
                            "statement.column.adjustments",
                            "statement.column.carried",
                            "statement.column.payable",
                            "statement.sheet.currency",
                            "statement.column.state");
            int[] widths = {18, 36, 24, 16, 16, 16, 16, 10, 16};
            for (int c = 0; c < widths.length; c++) {
                sheet.value(2, c, words.of(heads.get(c)));
                sheet.style(2, c).bold().set();
                sheet.width(c, widths[c]);
            }
            sheet.freezePane(2, 3);
            int row = 3;
            for (PartnerStatement each : run.statements()) {
                row(sheet, row++, each);
            }
            return Outcome.ok(file);
        } catch (IOException e) {
            return Outcome.failed(
                    "statement.paper.write", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private void row(Worksheet sheet, int row, PartnerStatement each) {
        sheet.value(
                row,
                0,
                each.frozen().map(Statement::number).orElse(words.of("statement.paper.draft")));
        sheet.value(row, 1, known.name(Partner.KIND, each.partner()));
        sheet.value(row, 2, each.policy());
        int exponent = Minor.of(known).exponent(each.currency());
        long[] amounts = {
            each.earned(), each.adjustments(), each.balance().carriedIn(), each.payable()
        };
        for (int c = 0; c < amounts.length; c++) {
            sheet.value(row, 3 + c, BigDecimal.valueOf(amounts[c], exponent));
            sheet.style(row, 3 + c)
                    .format(exponent == 0 ? "#,##0" : "#,##0." + "0".repeat(exponent))
                    .set();
        }
        sheet.value(row, 7, each.currency());
        sheet.value(
                row,
                8,
                each.frozen()
                        .map(frozen -> words.of("choice.statement.status." + frozen.status()))
                        .orElse(words.of("statement.state.preview")));
    }
}
