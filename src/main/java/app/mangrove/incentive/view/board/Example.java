package app.mangrove.incentive.view.board;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.explain.CountedRows;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Component;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One partner's rows in some months under the edited terms: those that count with their parts, and
/// the transactions that do not.
///
/// Shape: `payable` is what the plan earned in these months, with its steps; a problem where it is
/// not known.
public record Example(
        Ecosystem ecosystem,
        int partner,
        String name,
        Span span,
        CountedRows counted,
        List<Integer> others,
        Outcome<Explained<Money>> payable,
        boolean typed) {
    private static final int MOST_OTHERS = 200;

    public Example {
        others = List.copyOf(others);
    }

    public static Example of(Calculation calculation, int partner, Span span, boolean typed) {
        Ecosystem ecosystem = calculation.request().ecosystem();
        int first = calculation.axisMonth(span.from().index() - month0(calculation));
        int last = calculation.axisMonth(span.to().index() - month0(calculation));
        CountedRows counted =
                CountedRows.of(calculation.earnings(), 0, partner, Math.max(0, first), last);
        return new Example(
                ecosystem,
                partner,
                ecosystem.name(Partner.KIND, partner),
                span,
                counted,
                others(ecosystem, partner, span, calculation.request().calendar(), counted),
                payable(calculation, partner, span),
                typed);
    }

    private static int month0(Calculation calculation) {
        return calculation.request().from().index();
    }

    private static List<Integer> others(
            Ecosystem ecosystem,
            int partner,
            Span span,
            FiscalCalendar calendar,
            CountedRows counted) {
        Set<Integer> taken = new HashSet<>();
        counted.rows().stream()
                .filter(row -> row.source() == Component.Source.TRANSACTION)
                .forEach(row -> taken.add(row.nr()));
        int from = (int) calendar.month(span.from()).from().toEpochDay();
        int to = (int) calendar.month(span.to()).to().toEpochDay();
        var table = ecosystem.table(Transaction.KIND);
        Ints sellers = table.ints(Transaction.PARTNER);
        Ints dates = table.ints(Transaction.DATE);
        List<Integer> others = new ArrayList<>();
        table.forEach(nr -> {
            if (sellers.at(nr) == partner
                    && dates.at(nr) >= from
                    && dates.at(nr) < to
                    && !taken.contains(nr)
                    && others.size() < MOST_OTHERS) {
                others.add(nr);
            }
        });
        return others;
    }

    /// The months' explanations one behind the other, and their sum.
    private static Outcome<Explained<Money>> payable(
            Calculation calculation, int partner, Span span) {
        List<Step> steps = new ArrayList<>();
        List<String> months = new ArrayList<>();
        String currency = calculation.plans().getFirst().plan().currency();
        int exponent = calculation.plans().getFirst().exponent();
        long sum = 0;
        for (int m = span.from().index(); m <= span.to().index(); m++) {
            Outcome<Explained<Money>> month =
                    calculation.explain(0, partner, m - month0(calculation));
            if (!(month instanceof Outcome.Ok<Explained<Money>>(Explained<Money> known))) {
                return month;
            }
            sum = Math.addExact(sum, known.value().minor());
            if (known.value().minor() != 0) {
                steps.addAll(known.steps());
                months.add(BigDecimal.valueOf(known.value().minor(), exponent).toPlainString());
            }
        }
        if (months.size() > 1) {
            steps.add(
                    new Step(
                            Step.Kind.MEASURE,
                            "design.step-months",
                            months,
                            BigDecimal.valueOf(sum, exponent).toPlainString(),
                            currency,
                            List.of()));
        }
        return Outcome.ok(new Explained<>(new Money(sum, currency), steps));
    }
}
