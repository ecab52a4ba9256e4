package app.mangrove.cli.incentive;

import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.cli.print.Sheet;
import app.mangrove.incentive.Incentives;
import app.mangrove.incentive.Request;
import app.mangrove.incentive.agree.ExceptionCosts;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.ui.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Every agreement with what it costs in the calendar year of a day, and all of them together.
///
/// Unit: minor units of the plan's currency.
public record AgreementsSheet(Sheet sheet, List<Problem> problems) {

    /// Errors: what stops a run.
    public static Outcome<AgreementsSheet> of(Ecosystem ecosystem, LocalDate day) {
        PlanJson.Parsed<PlanBook> rows = PlanRows.book(ecosystem);
        PlanBook book = rows.value();
        if (book == null || book.plans().isEmpty()) {
            return Outcome.failed("cli.incentives.none");
        }
        Request request =
                Request.of(
                        ecosystem,
                        book,
                        new FiscalCalendar.Month(day.getYear(), 1),
                        new FiscalCalendar.Month(day.getYear(), 12));
        return Incentives.calculate(request, Cancel.never())
                .map(made -> ExceptionCosts.of(made, Cancel.never()))
                .map(costs -> sheet(costs, rows.problems()));
    }

    private static AgreementsSheet sheet(ExceptionCosts costs, List<Problem> first) {
        Sheet sheet =
                new Sheet(
                        List.of(
                                Sheet.Column.text("agreement", Text.of("kind.partner_agreement")),
                                Sheet.Column.text("plan", Text.of("cli.incentives.plan")),
                                Sheet.Column.text("for", Text.of("agreement.whom")),
                                Sheet.Column.text(
                                        "from", Text.of("field.partner_agreement.valid_from")),
                                Sheet.Column.text(
                                        "until", Text.of("field.partner_agreement.valid_to")),
                                Sheet.Column.text(
                                        "currency", Text.of("field.incentive_plan.currency")),
                                Sheet.Column.figure("cost", Text.of("agreement.cost"))));
        List<Problem> problems = new ArrayList<>(first);
        problems.addAll(costs.problems());
        for (ExceptionCosts.Line line : costs.lines()) {
            Money cost = line.cost().optional().orElse(null);
            line.cost().failure().ifPresent(problems::add);
            sheet.add(
                    Sheet.Cell.of(line.agreement().name()),
                    Sheet.Cell.of(line.agreement().plan()),
                    Sheet.Cell.of(line.agreement().partners().text()),
                    Sheet.Cell.of(line.agreement().from().toString()),
                    Sheet.Cell.of(
                            line.agreement().until() == null
                                    ? null
                                    : line.agreement().until().toString()),
                    Sheet.Cell.of(cost == null ? null : cost.currency()),
                    Sheet.Cell.of(cost == null ? null : Long.valueOf(cost.minor())));
        }
        costs.together()
                .forEach((currency, cost) ->
                        sheet.add(
                                Sheet.Cell.of(Text.of("cli.incentives.together")),
                                Sheet.Cell.of(null),
                                Sheet.Cell.of(null),
                                Sheet.Cell.of(null),
                                Sheet.Cell.of(null),
                                Sheet.Cell.of(currency),
                                Sheet.Cell.of(cost)));
        return new AgreementsSheet(sheet, problems);
    }
}
