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
        Figures figures) {
    /// What the words stand for, to be sorted by.
    record Figures(
            LocalDate date,
            BigDecimal amount,
            BigDecimal measure,
            BigDecimal rate,
            BigDecimal given,
            boolean counts) {}

    private static final Figures OUT =
            new Figures(
                    LocalDate.EPOCH,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    false);

    boolean counts() {
        return figures.counts;
    }

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
            Figures figures =
                    new Figures(
                            LocalDate.ofEpochDay(row.day()),
                            BigDecimal.ZERO,
                            BigDecimal.valueOf(row.measure(), row.measureScale()),
                            rate,
                            BigDecimal.valueOf(row.given(), exponent),
                            true);
            if (row.source() == Component.Source.TRANSACTION) {
                rows.add(transaction(ecosystem, row.nr(), measure, shown, given, figures));
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
                                figures));
            }
        }
        for (int nr : example.others()) {
            rows.add(transaction(ecosystem, nr, "–", "–", "–", OUT));
        }
        return rows;
    }

    private static ExampleRow transaction(
            Ecosystem ecosystem,
            int nr,
            String measure,
            String rate,
            String given,
            Figures figures) {
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
                figures.counts ? line : Text.of("design.not-counted"),
                currency + "\u202f" + Text.formats().number(row.amount().doubleValue(), 2),
                measure,
                rate,
                given,
                new Figures(
                        row.date(),
                        row.amount(),
                        figures.measure,
                        figures.rate,
                        figures.given,
                        figures.counts));
    }
}
