package app.mangrove.revenue;

import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Amount;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.DayRates;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Records the rows of one sum and tells them as steps.
final class Explaining implements Kernel.Recorder {
    /// Rows that a step names one by one; it says how many there are in all.
    private static final int MOST_LEAVES = 500;

    private final Table table;
    private final Ints dates;
    private final Ints currencies;
    private final Ecosystem ecosystem;
    private final Question question;
    private final Kernel kernel;
    private final List<Step.Leaf> leaves = new ArrayList<>();
    private final Sums parts = Sums.below(Long.MAX_VALUE);
    private int rows;

    /// What was recorded in one currency on one day.
    private record Part(String currency, int nr, int day, BigInteger e4) {}

    Explaining(Ecosystem ecosystem, Question question, Kernel kernel) {
        this.ecosystem = ecosystem;
        this.question = question;
        this.kernel = kernel;
        table = ecosystem.table(Transaction.KIND);
        dates = table.ints(Transaction.DATE);
        currencies = table.ints(Transaction.CURRENCY);
    }

    @Override
    public void row(int nr, long amount, long rate) {
        rows++;
        if (leaves.size() < MOST_LEAVES) {
            Id id = table.id(nr);
            leaves.add(new Step.Leaf(Transaction.KIND.key(), id.toString()));
        }
        if (kernel.rates() != null) {
            long key = (long) dates.at(nr) << 32 | currencies.at(nr);
            parts.add(parts.slot(key), amount);
        }
    }

    private List<Part> parts() {
        List<Part> all = new ArrayList<>();
        for (int slot : parts.counted()) {
            long key = parts.key(slot);
            String currency = ecosystem.name(Currency.KIND, (int) key);
            all.add(new Part(currency, (int) key, (int) (key >> 32), parts.total(slot)));
        }
        all.sort(Comparator.comparing(Part::currency).thenComparingInt(Part::day));
        return all;
    }

    List<Step> steps(Amount amount, List<String> group) {
        List<Step> steps = new ArrayList<>();
        List<String> filter = new ArrayList<>();
        for (int d = 0; d < group.size(); d++) {
            filter.add(question.by().get(d).column() + " = " + group.get(d));
        }
        if (question.period() != null) {
            filter.add(question.period().from() + " – " + question.period().to().minusDays(1));
        }
        steps.add(
                new Step(
                        Step.Kind.ROWS,
                        "revenue.rows",
                        filter,
                        Integer.toString(rows),
                        "count",
                        leaves));
        Conversion in = question.in();
        if (in == null) {
            steps.add(
                    new Step(
                            Step.Kind.MEASURE,
                            "revenue.sum",
                            List.of(Integer.toString(rows)),
                            amount.decimal().toPlainString(),
                            amount.currency(),
                            List.of()));
            return steps;
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Part part : parts()) {
            Step step = convert(part, in);
            total = total.add(new BigDecimal(step.result()));
            steps.add(step);
        }
        steps.add(
                new Step(
                        Step.Kind.MEASURE,
                        "revenue.sum",
                        steps.subList(1, steps.size()).stream().map(Step::result).toList(),
                        total.toPlainString(),
                        in.target(),
                        List.of()));
        steps.add(
                new Step(
                        Step.Kind.ROUND,
                        "rounding." + in.rounding().name(),
                        List.of(steps.getLast().result()),
                        amount.decimal().toPlainString(),
                        in.target(),
                        List.of()));
        return steps;
    }

    private Step convert(Part part, Conversion in) {
        DayRates rates = Objects.requireNonNull(kernel.rates());
        BigDecimal rate = BigDecimal.valueOf(rates.at(part.nr, part.day), RateTable.SCALE);
        BigDecimal from = new BigDecimal(part.e4, 4);
        return new Step(
                Step.Kind.CONVERT,
                "rate." + in.policy().name(),
                List.of(
                        from.toPlainString() + " " + part.currency,
                        rate.stripTrailingZeros().toPlainString(),
                        LocalDate.ofEpochDay(part.day).toString()),
                from.multiply(rate).toPlainString(),
                in.target(),
                List.of());
    }
}
