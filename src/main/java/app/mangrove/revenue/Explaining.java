package app.mangrove.revenue;

import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Amount;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    private final Map<Used, BigInteger> byRate = new TreeMap<>();
    private BigInteger total = BigInteger.ZERO;
    private int rows;

    /// One rate of one currency, with what was converted at it.
    private record Used(String currency, int day, int nr, long rate) implements Comparable<Used> {
        @Override
        public int compareTo(Used other) {
            int order = currency.compareTo(other.currency);
            return order != 0 ? order : Integer.compare(day, other.day);
        }
    }

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
        BigInteger value = BigInteger.valueOf(amount);
        if (kernel.rates() == null) {
            total = total.add(value);
            return;
        }
        int currency = currencies.at(nr);
        byRate.merge(
                new Used(ecosystem.name(Currency.KIND, currency), dates.at(nr), currency, rate),
                value,
                BigInteger::add);
        total = total.add(value.multiply(BigInteger.valueOf(rate)));
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
        byRate.forEach((used, sum) -> steps.add(convert(used, sum, in)));
        steps.add(
                new Step(
                        Step.Kind.MEASURE,
                        "revenue.sum",
                        steps.subList(1, steps.size()).stream().map(Step::result).toList(),
                        new BigDecimal(total, RateTable.SCALE + 4).toPlainString(),
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

    private Step convert(Used used, BigInteger sum, Conversion in) {
        BigDecimal rate = BigDecimal.valueOf(used.rate, RateTable.SCALE);
        BigDecimal from = new BigDecimal(sum, 4);
        return new Step(
                Step.Kind.CONVERT,
                "rate." + in.policy().name(),
                List.of(
                        from.toPlainString() + " " + used.currency,
                        rate.stripTrailingZeros().toPlainString(),
                        LocalDate.ofEpochDay(used.day).toString()),
                from.multiply(rate).toPlainString(),
                in.target(),
                List.of());
    }
}
