package app.mangrove.incentive.view.design;

import app.mangrove.incentive.explain.CountedRows;
import app.mangrove.incentive.view.board.Example;
import app.mangrove.incentive.view.form.FilterWords;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A line of the example: what a row is, and what it counts and earns; grey when it does not count.
record ExampleRow(
        String name,
        String day,
        String kind,
        String line,
        String amount,
        String measure,
        String rate,
        String given,
        boolean counts) {
    static List<ExampleRow> of(Example example, int exponent) {
        List<ExampleRow> rows = new ArrayList<>();
        Ecosystem ecosystem = example.ecosystem();
        for (CountedRows.Row row : example.counted().rows()) {
            boolean money = row.measureScale() == exponent;
            String measure =
                    Text.formats()
                            .number(
                                    BigDecimal.valueOf(row.measure(), row.measureScale())
                                            .doubleValue(),
                                    row.measureScale());
            BigDecimal rate = CountedRows.rate(row, exponent);
            String shown =
                    money
                            ? Text.formats().percent(rate.doubleValue(), 2)
                            : Text.formats().number(rate.stripTrailingZeros());
            String given =
                    Text.formats()
                            .number(
                                    BigDecimal.valueOf(row.given(), exponent).doubleValue(),
                                    exponent);
            if (row.source() == Component.Source.TRANSACTION) {
                rows.add(transaction(ecosystem, row.nr(), measure, shown, given, true));
            } else {
                var kind = FilterWords.kind(row.source());
                rows.add(
                        new ExampleRow(
                                ecosystem.name(kind, row.nr()),
                                Text.formats().dates().day(LocalDate.ofEpochDay(row.day())),
                                Names.of(kind),
                                "",
                                "",
                                measure,
                                shown,
                                given,
                                true));
            }
        }
        for (int nr : example.others()) {
            rows.add(transaction(ecosystem, nr, "–", "–", "–", false));
        }
        return rows;
    }

    private static ExampleRow transaction(
            Ecosystem ecosystem,
            int nr,
            String measure,
            String rate,
            String given,
            boolean counts) {
        Transaction row = ecosystem.row(Transaction.KIND, nr);
        String currency =
                ecosystem.find(Currency.KIND, row.currency()).map(Currency::code).orElse("");
        String line =
                row.productLine() == null
                        ? ""
                        : ecosystem
                                .find(ProductLine.KIND, row.productLine())
                                .map(ProductLine::name)
                                .orElse("");
        return new ExampleRow(
                row.number() == null ? ecosystem.name(Transaction.KIND, nr) : row.number(),
                Text.formats().dates().day(row.date()),
                Names.choice(Transaction.KIND, Transaction.TYPE, row.type()),
                counts ? line : Text.of("design.not-counted"),
                currency + "\u202f" + Text.formats().number(row.amount().doubleValue(), 2),
                measure,
                rate,
                given,
                counts);
    }
}
