package app.mangrove.report.statement;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.report.Words;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A statement as a PDF of A4 pages.
public final class StatementPdf {
    private static final float BASIS = 368;
    private static final float RATE = 440;
    private static final float BOTTOM = Sheet.HEIGHT - 90;
    private static final float TEXT_WIDTH = 250;

    private final Paper paper;
    private final Words words;
    private final Sheet sheet;
    private float y = 72;

    private StatementPdf(Paper paper, Sheet sheet) {
        this.paper = paper;
        this.words = paper.words();
        this.sheet = sheet;
    }

    /// Errors: `statement.paper.write`.
    public static Outcome<Path> write(Paper paper, Path file) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(paper.number() + " " + paper.partner());
            document.getDocumentInformation().setCreator("Mangrove");
            try (Sheet sheet = new Sheet(document)) {
                StatementPdf pdf = new StatementPdf(paper, sheet);
                pdf.head();
                pdf.table();
                pdf.sums();
                pdf.feet();
            }
            document.save(file.toFile());
            return Outcome.ok(file);
        } catch (IOException e) {
            return Outcome.failed(
                    "statement.paper.write", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private void head() throws IOException {
        sheet.left(paper.vendor(), Sheet.MARGIN, y, new Sheet.Style(true, 11, false));
        sheet.right(paper.number(), Sheet.RIGHT, y, Sheet.Style.STRONG);
        y += 14;
        sheet.right(paper.days(), Sheet.RIGHT, y, Sheet.Style.SMALL);
        y += 40;
        float top = y;
        for (String line : paper.address()) {
            sheet.left(line, Sheet.MARGIN, y, Sheet.Style.BODY);
            y += 13;
        }
        y = Math.max(y, top + 52) + 28;
        sheet.left(
                words.of("statement.paper.title", paper.period()),
                Sheet.MARGIN,
                y,
                Sheet.Style.TITLE);
        y += 17;
        sheet.left(
                words.of(
                        paper.isDraft() ? "statement.paper.preview" : "statement.paper.policy",
                        paper.statement().policy()),
                Sheet.MARGIN,
                y,
                Sheet.Style.SMALL);
        y += 28;
    }

    private void columns() throws IOException {
        sheet.left(words.of("statement.paper.what"), Sheet.MARGIN, y, Sheet.Style.HEAD);
        sheet.right(words.of("statement.paper.basis"), BASIS, y, Sheet.Style.HEAD);
        sheet.right(words.of("statement.paper.rate"), RATE, y, Sheet.Style.HEAD);
        sheet.right(
                words.of("statement.paper.amount", paper.statement().currency()),
                Sheet.RIGHT,
                y,
                Sheet.Style.HEAD);
        y += 7;
        sheet.rule(y);
        y += 15;
    }

    private void table() throws IOException {
        columns();
        for (Paper.Row row : paper.rows()) {
            List<String> lines = sheet.wrap(row.text(), TEXT_WIDTH, Sheet.Style.BODY);
            room(lines.size() * 12 + 8, true);
            sheet.right(row.basis(), BASIS, y, Sheet.Style.BODY);
            sheet.right(row.rate(), RATE, y, Sheet.Style.BODY);
            sheet.right(row.amount(), Sheet.RIGHT, y, Sheet.Style.BODY);
            for (String line : lines) {
                sheet.left(line, Sheet.MARGIN, y, Sheet.Style.BODY);
                y += 12;
            }
            causes(row.line());
            y += 5;
        }
        sheet.rule(y - 8);
        y += 8;
    }

    /// What made a correction, below it.
    private void causes(Line line) throws IOException {
        for (String cause : paper.causes(line)) {
            for (String text : sheet.wrap(cause, TEXT_WIDTH, Sheet.Style.SMALL)) {
                room(12, true);
                sheet.left(text, Sheet.MARGIN + 10, y, Sheet.Style.SMALL);
                y += 11;
            }
        }
    }

    /// Goes to the next page when there is no room for so much.
    private void room(float height, boolean again) throws IOException {
        if (y + height > BOTTOM) {
            sheet.nextPage();
            y = 72;
            if (again) {
                columns();
            }
        }
    }

    private void sums() throws IOException {
        room(96, false);
        PartnerStatement statement = paper.statement();
        sum(words.of("statement.paper.net"), paper.money(statement.net()), Sheet.Style.BODY);
        if (statement.balance().carriedIn() != 0) {
            sum(
                    words.of("statement.paper.carried-in"),
                    paper.money(statement.balance().carriedIn()),
                    Sheet.Style.BODY);
        }
        sum(
                words.of("statement.paper.payable"),
                paper.money(statement.payable()),
                new Sheet.Style(true, 11, false));
        if (statement.balance().carriedOut() != 0) {
            sum(
                    words.of("statement.paper.carried-out"),
                    paper.money(statement.balance().carriedOut()),
                    Sheet.Style.BODY);
        }
        if (paper.isConverted()) {
            sum(
                    words.of("statement.paper.payout", statement.payout().currency()),
                    paper.payout(),
                    Sheet.Style.STRONG);
        }
        y += 18;
        for (String line :
                sheet.wrap(
                        words.of("statement.paper.object"),
                        Sheet.RIGHT - Sheet.MARGIN,
                        Sheet.Style.SMALL)) {
            sheet.left(line, Sheet.MARGIN, y, Sheet.Style.SMALL);
            y += 11;
        }
    }

    private void sum(String name, String amount, Sheet.Style style) throws IOException {
        sheet.right(name, RATE, y, style);
        sheet.right(amount, Sheet.RIGHT, y, style);
        y += 16;
    }

    private void feet() throws IOException {
        int pages = sheet.pages();
        for (int i = 0; i < pages; i++) {
            sheet.below(i, paper.anchor(), words.of("statement.paper.page", i + 1, pages));
        }
    }
}
