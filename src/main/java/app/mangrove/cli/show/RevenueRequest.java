package app.mangrove.cli.show;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.cli.print.Figures;
import app.mangrove.cli.print.Sheet;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.work.Calendar;
import app.mangrove.revenue.Dimension;
import app.mangrove.revenue.Question;
import app.mangrove.revenue.Revenue;
import app.mangrove.revenue.RevenueGrid;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What `show revenue` was asked for, in the words of the command line.
public record RevenueRequest(
        List<String> by,
        @Nullable String in,
        String rate,
        @Nullable String calendar,
        @Nullable String filter,
        LocalDate today) {

    /// The printed lines, and why some have no amount.
    public record Answer(Sheet sheet, List<Problem> problems) {}

    public Outcome<Answer> ask(Ecosystem ecosystem) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String key : by) {
            Optional<Dimension> dimension = Dimension.of(key.strip().toLowerCase(Locale.ROOT));
            if (dimension.isEmpty() || dimensions.contains(dimension.get())) {
                return Outcome.failed("cli.revenue.by", key, String.join(", ", Dimension.keys()));
            }
            dimensions.add(dimension.get());
        }
        return question(ecosystem, dimensions)
                .flatMap(question -> new Revenue().ask(ecosystem, question, Cancel.never()))
                .map(RevenueRequest::answer);
    }

    private Outcome<Question> question(Ecosystem ecosystem, List<Dimension> dimensions) {
        Question all = Question.by(dimensions.toArray(Dimension[]::new));
        return years(ecosystem)
                .map(all::under)
                .flatMap(question -> converted(ecosystem, question))
                .flatMap(question -> filtered(ecosystem, question));
    }

    private Outcome<FiscalCalendar> years(Ecosystem ecosystem) {
        if (calendar == null) {
            return Outcome.ok(FiscalCalendar.CALENDAR);
        }
        List<Calendar> calendars = ecosystem.all(Calendar.KIND);
        return calendars.stream()
                .filter(known -> known.name().equalsIgnoreCase(calendar))
                .findFirst()
                .map(known -> Outcome.ok(known.fiscal()))
                .orElseGet(() ->
                        Outcome.failed(
                                "cli.revenue.calendar",
                                calendar,
                                String.join(
                                        ", ", calendars.stream().map(Calendar::name).toList())));
    }

    private Outcome<Question> converted(Ecosystem ecosystem, Question question) {
        if (in == null) {
            return rate.equals("day")
                    ? Outcome.ok(question)
                    : Outcome.failed("cli.revenue.rate-alone");
        }
        String target = in.toUpperCase(Locale.ROOT);
        if (ecosystem.all(Currency.KIND).stream().noneMatch(c -> c.code().equals(target))) {
            return Outcome.failed("cli.currency", in);
        }
        return switch (rate.toLowerCase(Locale.ROOT)) {
            case "day" -> Outcome.ok(question.in(Conversion.daily(target)));
            case "average" -> Outcome.ok(question.in(Conversion.average(target)));
            default -> fixed(question, target);
        };
    }

    private Outcome<Question> fixed(Question question, String target) {
        try {
            return Outcome.ok(question.in(Conversion.fixed(target, LocalDate.parse(rate))));
        } catch (DateTimeParseException e) {
            return Outcome.failed("cli.revenue.rate", rate);
        }
    }

    private Outcome<Question> filtered(Ecosystem ecosystem, Question question) {
        if (filter == null) {
            return Outcome.ok(question);
        }
        return PartnersSheet.rows(ecosystem, filter, today)
                .map(numbers -> {
                    Set<Id> ids = new HashSet<>();
                    for (int nr : numbers) {
                        ids.add(ecosystem.table(Partner.KIND).id(nr));
                    }
                    return question.of(ids);
                });
    }

    private static Answer answer(RevenueGrid grid) {
        List<Sheet.Column> columns = new ArrayList<>();
        for (Dimension dimension : grid.question().by()) {
            String key = dimension.column();
            columns.add(Sheet.Column.text(key, Text.of("cli.column." + key)));
        }
        columns.add(Sheet.Column.figure("amount", Text.of("cli.column.amount")));
        columns.add(Sheet.Column.text("currency", Text.of("cli.column.currency")));
        columns.add(Sheet.Column.figure("count", Text.of("cli.column.count")));
        Sheet sheet = new Sheet(columns);
        for (int line = 0; line < grid.size(); line++) {
            List<Sheet.Cell> cells = new ArrayList<>();
            grid.texts(line)
                    .forEach(text -> cells.add(Sheet.Cell.of(text, text.isEmpty() ? "–" : text)));
            cells.add(amount(grid, line));
            cells.add(Sheet.Cell.of(grid.currency(line)));
            cells.add(Sheet.Cell.of(grid.count(line), Text.formats().number(grid.count(line))));
            sheet.add(cells);
        }
        return new Answer(sheet, grid.problems());
    }

    /// The exact amount as text: a number in JSON would be read as a rounded one.
    private static Sheet.Cell amount(RevenueGrid grid, int line) {
        return switch (grid.amount(line)) {
            case Outcome.Failed<Amount> failed -> Sheet.Cell.of(null, "–");
            case Outcome.Ok<Amount>(Amount amount) ->
                    Sheet.Cell.of(grid.decimal(line), Figures.exact(amount, grid.digits(line)));
        };
    }
}
