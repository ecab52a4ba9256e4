package app.mangrove.incentive.statement;

import app.mangrove.model.settle.Statement;
import app.mangrove.model.settle.StatementLine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/// A frozen statement as a value, from its rows.
final class Thawing {
    private Thawing() {}

    static PartnerStatement of(Frozen frozen, Statement row) {
        Minor minor = frozen.minor();
        String currency = minor.code(row.currency());
        String paid = minor.code(row.payoutCurrency());
        List<Line> lines =
                frozen.lines(row.id()).stream().map(line -> line(line, minor, currency)).toList();
        BigDecimal payout = row.payout();
        return new PartnerStatement(
                frozen.partners().nr(row.partner()),
                row.policy(),
                currency,
                lines,
                new PartnerStatement.Balance(
                        minor.minor(row.carriedIn(), currency),
                        minor.minor(row.payable(), currency),
                        minor.minor(row.carriedOut(), currency)),
                new PartnerStatement.Payout(
                        paid, payout == null ? null : minor.minor(payout, paid)),
                null,
                row);
    }

    private static Line line(StatementLine line, Minor minor, String currency) {
        return new Line(
                Line.Type.valueOf(line.type()),
                Objects.requireNonNullElse(line.plan(), ""),
                line.period(),
                minor.minor(line.amount(), currency),
                Objects.requireNonNullElse(line.text(), ""),
                line.source());
    }
}
