package app.mangrove.cli.incentive;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.cli.print.Sheet;
import app.mangrove.incentive.attain.Attaining;
import app.mangrove.incentive.attain.Attainment;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kinds;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Every revenue target that holds on a day: what is reached, the pace and where it leads.
///
/// Unit: amounts in major units of the target's currency, ratios as fractions.
public record AttainmentSheet(Sheet sheet, List<Problem> problems) {
    private static final int DIGITS = 4;

    public static AttainmentSheet of(Ecosystem ecosystem, LocalDate day, int limit) {
        Sheet sheet =
                new Sheet(
                        List.of(
                                Sheet.Column.text("for", Text.of("earnings.for")),
                                Sheet.Column.text("kind", Text.of("cli.column.kind")),
                                Sheet.Column.text("from", Text.of("field.target.period_from")),
                                Sheet.Column.text("to", Text.of("field.target.period_to")),
                                Sheet.Column.text("currency", Text.of("field.target.currency")),
                                Sheet.Column.figure("target", Text.of("earnings.target")),
                                Sheet.Column.figure("actual", Text.of("earnings.actual")),
                                Sheet.Column.figure("attained", Text.of("earnings.attained")),
                                Sheet.Column.figure("pace", Text.of("earnings.pace")),
                                Sheet.Column.figure("projected", Text.of("earnings.projected")),
                                Sheet.Column.figure("weekly", Text.of("earnings.weekly"))));
        List<Problem> problems = new ArrayList<>();
        Scope scope =
                Scope.of(
                        ecosystem,
                        day,
                        new RankCache(Collator.getInstance(Text.formats().locale())));
        Attaining.of(scope, day, Attainment.Shape.SEASONAL, Cancel.never()).stream()
                .limit(limit)
                .forEach(each -> line(ecosystem, each, sheet, problems));
        return new AttainmentSheet(sheet, problems);
    }

    private static void line(
            Ecosystem ecosystem, Attainment each, Sheet sheet, List<Problem> problems) {
        List<Sheet.Cell> cells = new ArrayList<>();
        cells.add(
                Sheet.Cell.of(
                        each.subject() == 0
                                ? null
                                : ecosystem.name(Kinds.of(each.subjectKind()), each.subject())));
        cells.add(Sheet.Cell.of(each.subjectKind()));
        cells.add(Sheet.Cell.of(each.target().periodFrom().toString()));
        cells.add(Sheet.Cell.of(each.target().periodTo().toString()));
        cells.add(Sheet.Cell.of(each.currency()));
        switch (each.figures()) {
            case Outcome.Ok<Explained<Attainment.Figures>>(var why) -> {
                Attainment.Figures figures = why.value();
                Long weekly = figures.weekly();
                BigDecimal pace = figures.pace();
                cells.add(amount(figures.wanted()));
                cells.add(amount(figures.actual()));
                cells.add(ratio(figures.attained()));
                cells.add(pace == null ? Sheet.Cell.of(null) : ratio(pace));
                cells.add(amount(figures.projected()));
                cells.add(weekly == null ? Sheet.Cell.of(null) : amount(weekly));
            }
            case Outcome.Failed<Explained<Attainment.Figures>>(Problem problem) -> {
                problems.add(problem);
                cells.add(Sheet.Cell.of(each.target().amount().toPlainString()));
                for (int i = 0; i < 5; i++) {
                    cells.add(Sheet.Cell.of(null));
                }
            }
        }
        sheet.add(cells);
    }

    private static Sheet.Cell amount(long e4) {
        return Sheet.Cell.of(BigDecimal.valueOf(e4, DIGITS).toPlainString());
    }

    private static Sheet.Cell ratio(BigDecimal ratio) {
        return Sheet.Cell.of(ratio.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString());
    }
}
