package app.mangrove.cli.show;

import app.mangrove.base.money.Amount;
import app.mangrove.cli.print.Sheet;
import app.mangrove.insight.Insight;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Access;
import app.mangrove.visibility.Seen;
import app.mangrove.visibility.SeenTree;
import app.mangrove.visibility.Sight;
import app.mangrove.visibility.Subject;
import app.mangrove.visibility.Sums;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The hierarchy as one partner sees it: who stands below whom, and what each has of itself, below
/// it, and together.
public final class SeenHierarchy {
    private final Sight sight;
    private final Lens lens;
    private final Map<Subject, Sums> sums = new EnumMap<>(Subject.class);

    public SeenHierarchy(Sight sight, Insight insight) {
        this.sight = sight;
        this.lens = Lens.of(sight.ecosystem(), sight.day());
        for (Subject subject : List.of(Subject.REVENUE, Subject.PIPELINE)) {
            sums.put(subject, insight.shown(sight, subject, lens));
        }
    }

    public Sheet sheet(int limit) {
        Sheet sheet =
                new Sheet(
                        List.of(
                                Sheet.Column.text("partner", Text.of("cli.column.partner")),
                                Sheet.Column.figure("depth", Text.of("cli.column.depth")),
                                Sheet.Column.text("relation", Text.of("cli.column.relation")),
                                Sheet.Column.figure("revenue", Text.of("cli.column.revenue")),
                                Sheet.Column.figure("below", Text.of("cli.column.below")),
                                Sheet.Column.figure("together", Text.of("cli.column.together")),
                                Sheet.Column.figure("behind", Text.of("cli.column.behind")),
                                Sheet.Column.figure("pipeline", Text.of("cli.column.pipeline"))));
        Seen seen = sight.seen();
        SeenTree.of(sight).lines().stream()
                .limit(limit)
                .forEach(line -> sheet.add(cells(seen, line)));
        return sheet;
    }

    private List<Sheet.Cell> cells(Seen seen, SeenTree.Line line) {
        String name = seen.ecosystem().name(Partner.KIND, line.nr());
        String relation = sight.relationship(line.origin()).name();
        Sums revenue = java.util.Objects.requireNonNull(sums.get(Subject.REVENUE));
        Sums pipeline = java.util.Objects.requireNonNull(sums.get(Subject.PIPELINE));
        Sums.Figure together = revenue.total(line.origin());
        return List.of(
                Sheet.Cell.of(name, "  ".repeat(line.depth()) + name),
                Sheet.Cell.of(line.depth()),
                Sheet.Cell.of(relation, Text.of("choice.visibility_rule.relation." + relation)),
                cell(revenue.own(line.origin())),
                cell(revenue.below(line.origin())),
                cell(together),
                Sheet.Cell.of(together.behind() == 0 ? null : together.behind()),
                cell(pipeline.total(line.origin())));
    }

    private Sheet.Cell cell(Sums.Figure figure) {
        if (figure.access() == Access.MASKED) {
            return Sheet.Cell.of(Seen.HIDDEN);
        }
        if (!figure.isShown()) {
            return figure.problem().isEmpty()
                    ? Sheet.Cell.of(null)
                    : Sheet.Cell.of(null, Text.of("cli.summary.no-rate"));
        }
        String shown = Text.formats().whole(new Amount(figure.value(), lens.currency()));
        return Sheet.Cell.of(
                Amount.text(figure.value(), 2),
                figure.access() == Access.AGGREGATE ? "Σ " + shown : shown);
    }
}
