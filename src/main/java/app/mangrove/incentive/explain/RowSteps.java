package app.mangrove.incentive.explain;

import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Rounding;
import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.read.Fx;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.incentive.window.Track;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Measure;
import app.mangrove.model.plan.terms.Window;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Tells the rows of a month: what was recorded, converted, priced and shared, and their sum.
final class RowSteps {
    /// Rows that are told one by one; all are in the sum.
    private static final int MOST_TOLD = 200;

    /// Rows that a step names as leaves.
    private static final int MOST_LEAVES = 500;

    private final Earnings earnings;
    private final Track track;
    private final Steps steps;

    RowSteps(Earnings earnings, Track track, Steps steps) {
        this.earnings = earnings;
        this.track = track;
        this.steps = steps;
    }

    private int scale() {
        return track.window() == Window.ROW
                ? steps.exponent()
                : track.slots().getLast().kernel().measureScale();
    }

    private String unit(Component part) {
        boolean money = track.window() == Window.ROW || part.measure() instanceof Measure.Money;
        return money ? steps.currency() : "count";
    }

    /// The rows of one month and their sum; `told` says whether each row is told.
    void month(List<RowLine> lines, int month, boolean told) {
        List<RowLine> own = lines.stream().filter(line -> line.month() == month).toList();
        if (own.isEmpty()) {
            return;
        }
        Component part = own.getLast().kernel().terms();
        if (told) {
            own.stream().limit(MOST_TOLD).forEach(this::row);
        }
        steps.add(
                Step.Kind.MEASURE,
                "incentive.step.rows",
                own.stream().map(line -> Steps.number(line.given(), scale())).toList(),
                Steps.number(own.stream().mapToLong(RowLine::given).sum(), scale()),
                unit(part),
                leaves(own));
    }

    private List<Step.Leaf> leaves(List<RowLine> lines) {
        return lines.stream().limit(MOST_LEAVES).map(this::leaf).toList();
    }

    private Step.Leaf leaf(RowLine line) {
        Table table = table(line);
        return new Step.Leaf(table.kind().key(), table.id(line.nr()).toString());
    }

    private Table table(RowLine line) {
        return earnings.job()
                .ecosystem()
                .table(SourceTable.kind(line.kernel().terms().rows().of()));
    }

    private void row(RowLine line) {
        Component part = line.kernel().terms();
        int scale = line.kernel().measureScale();
        String measure = Steps.number(line.measure(), scale);
        if (part.measure() instanceof Measure.Money money
                && part.rows().of() == Component.Source.TRANSACTION) {
            convert(line, money, measure);
        }
        if (track.window() != Window.ROW) {
            return;
        }
        if (line.kernel().pricing().isPlain()) {
            BigDecimal rate =
                    BigDecimal.valueOf(line.rate(), line.kernel().pricing().scales().rate());
            BigDecimal exact = BigDecimal.valueOf(line.measure(), scale).multiply(rate);
            steps.add(
                    Step.Kind.LOOK_UP,
                    "incentive.step.rate",
                    List.of(measure, rate.stripTrailingZeros().toPlainString()),
                    exact.toPlainString(),
                    steps.currency(),
                    List.of(leaf(line)));
            rounded(exact, line, part.rounding());
        } else {
            steps.add(
                    Step.Kind.LOOK_UP,
                    "incentive.step.table",
                    List.of(measure),
                    steps.money(line.amount()),
                    steps.currency(),
                    List.of(leaf(line)));
        }
        if (line.given() != line.amount()) {
            steps.add(
                    Step.Kind.SPLIT,
                    "incentive.step.share",
                    List.of(steps.money(line.amount()), steps.money(line.amount() - line.given())),
                    steps.money(line.given()),
                    steps.currency(),
                    List.of(leaf(line)));
        }
    }

    private void rounded(BigDecimal exact, RowLine line, Rounding rounding) {
        BigDecimal rounded = exact.setScale(steps.exponent(), rounding.mode());
        steps.add(
                Step.Kind.ROUND,
                "rounding." + rounding.name(),
                List.of(exact.toPlainString()),
                rounded.toPlainString(),
                steps.currency());
        BigDecimal amount = BigDecimal.valueOf(line.amount(), steps.exponent());
        if (amount.compareTo(rounded) != 0) {
            String bound = amount.toPlainString();
            boolean cut = amount.compareTo(rounded) < 0;
            steps.add(
                    Step.Kind.LIMIT,
                    "incentive.step.row-limit",
                    List.of(rounded.toPlainString(), cut ? "" : bound, cut ? bound : ""),
                    bound,
                    steps.currency());
        }
    }

    private void convert(RowLine line, Measure.Money money, String measure) {
        Ecosystem ecosystem = earnings.job().ecosystem();
        Table table = table(line);
        int currency = table.ints(Transaction.CURRENCY).at(line.nr());
        Fx fx = earnings.kept().rates(line.kernel());
        RateTable.Found found = fx.found(currency, line.day()).orElseThrow();
        Object amount =
                Objects.requireNonNull(
                        ecosystem.value(Transaction.KIND, Transaction.AMOUNT, line.nr()));
        steps.add(
                Step.Kind.CONVERT,
                "rounding." + money.rounding().name(),
                List.of(
                        ((BigDecimal) amount).toPlainString()
                                + " "
                                + ecosystem.name(Currency.KIND, currency),
                        found.rate().decimal().stripTrailingZeros().toPlainString(),
                        LocalDate.ofEpochDay(line.day()) + " → " + found.day()),
                measure,
                steps.currency(),
                List.of(leaf(line)));
    }
}
