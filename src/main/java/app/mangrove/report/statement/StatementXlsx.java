package app.mangrove.report.statement;

import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.report.Words;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A statement as a workbook: its lines, the transactions behind them, and every step of how they
/// became amounts.
public final class StatementXlsx {
    private final Paper paper;
    private final Words words;
    private final int exponent;

    private StatementXlsx(Paper paper, int exponent) {
        this.paper = paper;
        this.words = paper.words();
        this.exponent = exponent;
    }

    /// `exponent` is the currency's number of decimals. Errors: `statement.paper.write`.
    public static Outcome<Path> write(Paper paper, int exponent, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "Mangrove", "1.0")) {
            StatementXlsx made = new StatementXlsx(paper, exponent);
            made.lines(book);
            made.transactions(book);
            made.explanation(book);
            return Outcome.ok(file);
        } catch (IOException e) {
            return Outcome.failed(
                    "statement.paper.write", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static void heads(Worksheet sheet, int row, List<String> heads, int... widths) {
        for (int c = 0; c < heads.size(); c++) {
            sheet.value(row, c, heads.get(c));
            sheet.style(row, c).bold().set();
            sheet.width(c, widths[c]);
        }
    }

    /// A sheet that is as wide as the page when it is printed.
    static Worksheet sheet(Workbook book, String name) {
        Worksheet sheet = book.newWorksheet(name);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return sheet;
    }

    private void lines(Workbook book) {
        Worksheet sheet = sheet(book, words.of("statement.sheet.lines"));
        sheet.value(0, 0, paper.vendor());
        sheet.value(1, 0, words.of("statement.paper.title", paper.period()));
        sheet.style(1, 0).bold().fontSize(14).set();
        sheet.value(2, 0, paper.partner() + " · " + paper.number());
        int row = 4;
        heads(
                sheet,
                row,
                List.of(
                        words.of("statement.paper.what"),
                        words.of("statement.sheet.plan"),
                        words.of("statement.sheet.period"),
                        words.of("statement.sheet.amount"),
                        words.of("statement.sheet.currency")),
                48,
                30,
                12,
                16,
                10);
        for (Paper.Row each : paper.rows()) {
            Line line = each.line();
            row++;
            sheet.value(row, 0, each.text());
            sheet.value(row, 1, line.plan());
            sheet.value(row, 2, line.period());
            amount(sheet, row, line.minor());
            for (String cause : paper.causes(line)) {
                row++;
                sheet.value(row, 0, cause);
                sheet.style(row, 0).indent(1).italic().set();
            }
        }
        PartnerStatement statement = paper.statement();
        row++;
        row = sum(sheet, row, "statement.paper.net", statement.net());
        row = sum(sheet, row, "statement.paper.carried-in", statement.balance().carriedIn());
        row = sum(sheet, row, "statement.paper.payable", statement.payable());
        row = sum(sheet, row, "statement.paper.carried-out", statement.balance().carriedOut());
        sheet.value(row + 1, 0, paper.anchor());
        sheet.freezePane(0, 5);
    }

    private int sum(Worksheet sheet, int row, String key, long minor) {
        sheet.value(row, 0, words.of(key));
        sheet.style(row, 0).bold().set();
        amount(sheet, row, minor);
        return row + 1;
    }

    private void amount(Worksheet sheet, int row, long minor) {
        sheet.value(row, 3, BigDecimal.valueOf(minor, exponent));
        sheet.style(row, 3).format(exponent == 0 ? "#,##0" : "#,##0." + "0".repeat(exponent)).set();
        sheet.value(row, 4, paper.statement().currency());
    }

    private void transactions(Workbook book) {
        Worksheet sheet = sheet(book, words.of("statement.sheet.transactions"));
        heads(
                sheet,
                0,
                List.of(
                        words.of("statement.sheet.plan"),
                        words.of("statement.sheet.number"),
                        words.of("statement.sheet.date"),
                        words.of("statement.sheet.amount"),
                        words.of("statement.sheet.currency")),
                30,
                20,
                12,
                16,
                10);
        sheet.freezePane(0, 1);
        Set<String> seen = new HashSet<>();
        int row = 0;
        for (Paper.Why why : paper.explanation()) {
            for (Step.Leaf leaf : why.step().leaves()) {
                if (seen.add(why.plan() + leaf.kind() + leaf.id())) {
                    row++;
                    sheet.value(row, 0, why.plan());
                    put(sheet, row, 1, paper.value(leaf, "number"));
                    put(sheet, row, 2, paper.value(leaf, "date"));
                    put(sheet, row, 3, paper.value(leaf, "amount"));
                    sheet.value(row, 4, paper.currency(leaf));
                }
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format("#,##0.00##").set();
            }
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }

    private void explanation(Workbook book) {
        Worksheet sheet = sheet(book, words.of("statement.sheet.explanation"));
        heads(
                sheet,
                0,
                List.of(
                        words.of("statement.sheet.plan"),
                        words.of("statement.sheet.step"),
                        words.of("statement.sheet.rule"),
                        words.of("statement.sheet.inputs"),
                        words.of("statement.sheet.result"),
                        words.of("statement.sheet.unit")),
                30,
                14,
                40,
                40,
                16,
                10);
        sheet.freezePane(0, 1);
        int row = 0;
        for (Paper.Why why : paper.explanation()) {
            Step step = why.step();
            row++;
            sheet.value(row, 0, why.plan());
            sheet.value(row, 1, step.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            sheet.value(row, 2, words.of(step.rule()));
            sheet.value(
                    row,
                    3,
                    String.join("  ", step.inputs().stream().filter(i -> !i.isEmpty()).toList()));
            sheet.value(row, 4, step.result());
            sheet.value(row, 5, step.unit());
        }
    }
}
