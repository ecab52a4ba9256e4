package app.mangrove.report.payment;

import app.mangrove.incentive.ledger.Posting;
import app.mangrove.incentive.payout.Payment;
import app.mangrove.incentive.statement.Minor;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.model.settle.PayoutAccount;
import app.mangrove.model.settle.Statement;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Payments and journals as CSV: plain decimals, ISO dates, LF, a header; no text runs as a
/// formula.
public final class CsvText {
    private CsvText() {}

    /// A text that no spreadsheet runs: one that begins like a formula gets an apostrophe.
    static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static CsvWriter csv(StringWriter out) {
        return CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(out);
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static String payments(List<Payment> payments) {
        StringWriter out = new StringWriter();
        CsvWriter csv = csv(out);
        csv.writeRecord("partner", "holder", "iban", "bic", "currency", "amount", "statements");
        for (Payment each : payments) {
            PayoutAccount account = each.account();
            csv.writeRecord(
                    inert(each.name()),
                    account == null ? "" : inert(account.holder()),
                    account == null ? "" : inert(account.iban()),
                    account == null ? "" : inert(Objects.requireNonNullElse(account.bic(), "")),
                    each.currency(),
                    each.amount().toPlainString(),
                    inert(
                            each.statements().stream()
                                    .map(Statement::number)
                                    .collect(Collectors.joining(" "))));
        }
        flush(csv);
        return out.toString();
    }

    public static String journal(List<Posting> postings, SettleRules rules, Minor minor) {
        StringWriter out = new StringWriter();
        CsvWriter csv = csv(out);
        csv.writeRecord(
                "entry",
                "date",
                "period",
                "reason",
                "account",
                "role",
                "about",
                "currency",
                "debit",
                "credit");
        for (Posting each : postings) {
            csv.writeRecord(
                    Integer.toString(each.entry()),
                    each.date().toString(),
                    each.period(),
                    each.reason().name(),
                    inert(each.role().account(rules)),
                    each.role().name(),
                    inert(each.about()),
                    each.currency(),
                    minor.decimal(each.debit(), each.currency()).toPlainString(),
                    minor.decimal(each.credit(), each.currency()).toPlainString());
        }
        flush(csv);
        return out.toString();
    }
}
