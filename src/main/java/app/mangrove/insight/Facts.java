package app.mangrove.insight;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.Period;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RevenueFacts;
import app.mangrove.revenue.Dimension;
import app.mangrove.revenue.Question;
import app.mangrove.revenue.Revenue;
import app.mangrove.revenue.RevenueGrid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The revenue of one snapshot through one lens, as other engines are given it.
record Facts(Revenue revenue, Ecosystem ecosystem, Lens lens) implements RevenueFacts {
    Outcome<RevenueGrid> ask(Period period, Dimension... by) {
        return revenue.ask(
                ecosystem,
                Question.by(by).in(lens.in()).under(lens.calendar()).during(period),
                Cancel.never());
    }

    @Override
    public Outcome<Explained<Amount>> total(Period period) {
        return ask(period)
                .flatMap(grid ->
                        grid.size() == 0
                                ? Outcome.ok(
                                        new Explained<>(new Amount(0, lens.currency()), List.of()))
                                : grid.explain(0));
    }

    @Override
    public Outcome<Map<Integer, Long>> byPartner(Period period) {
        return ask(period, Dimension.PARTNER)
                .flatMap(grid -> {
                    if (!grid.problems().isEmpty()) {
                        return Outcome.failed(grid.problems().getFirst());
                    }
                    Map<Integer, Long> amounts = new HashMap<>();
                    for (int line = 0; line < grid.size(); line++) {
                        amounts.put(grid.row(line, 0), grid.e4(line));
                    }
                    return Outcome.ok(amounts);
                });
    }

    @Override
    public List<Outcome<Map<Integer, Long>>> byPartnerAndMonth(Period months) {
        Map<String, Outcome<Map<Integer, Long>>> byLabel = new LinkedHashMap<>();
        labels(lens.calendar(), months)
                .forEach(label -> byLabel.put(label, Outcome.ok(new HashMap<>())));
        Outcome<RevenueGrid> asked = ask(months, Dimension.PARTNER, Dimension.MONTH);
        if (asked instanceof Outcome.Failed<RevenueGrid>(Problem problem)) {
            byLabel.replaceAll((label, sums) -> Outcome.failed(problem));
            return List.copyOf(byLabel.values());
        }
        RevenueGrid grid = asked.orElseThrow();
        for (int line = 0; line < grid.size(); line++) {
            int partner = grid.row(line, 0);
            Outcome<Amount> amount = grid.amount(line);
            byLabel.computeIfPresent(
                    grid.text(line, 1),
                    (label, sums) ->
                            sums.flatMap(all ->
                                    amount.map(money -> {
                                        all.put(partner, money.e4());
                                        return all;
                                    })));
        }
        return List.copyOf(byLabel.values());
    }

    @Override
    public List<MonthValue> byMonth(Period months) {
        RevenueGrid grid = ask(months, Dimension.MONTH).optional().orElse(null);
        List<MonthValue> values = new ArrayList<>();
        for (String label : labels(lens.calendar(), months)) {
            int line = grid == null ? -1 : grid.line(label);
            values.add(
                    new MonthValue(
                            label,
                            grid == null
                                    ? Outcome.failed("revenue.fine")
                                    : line < 0
                                            ? Outcome.ok(new Amount(0, lens.currency()))
                                            : grid.amount(line)));
        }
        return values;
    }

    /// The labels of the fiscal months of a period.
    static List<String> labels(FiscalCalendar calendar, Period months) {
        List<String> labels = new ArrayList<>();
        FiscalCalendar.Month month = calendar.monthOf(months.from());
        while (calendar.month(month).from().isBefore(months.to())) {
            labels.add(calendar.monthLabel(month));
            month = month.plus(1);
        }
        return labels;
    }
}
