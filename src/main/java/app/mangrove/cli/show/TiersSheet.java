package app.mangrove.cli.show;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.cli.print.Sheet;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.TierTimeline;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.Tier;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;
import app.mangrove.tier.TierExplanation;
import app.mangrove.tier.TierGrid;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which tier each partner reaches on a day by the published ladders, what it holds and what it
/// lacks for the next; of one partner every criterion.
public final class TiersSheet {
    private final Ecosystem ecosystem;
    private final LocalDate day;
    private final List<TierGrid> grids;
    private final TierTimeline timeline;

    private TiersSheet(Ecosystem ecosystem, LocalDate day, List<TierGrid> grids) {
        this.ecosystem = ecosystem;
        this.day = day;
        this.grids = grids;
        this.timeline = TierTimeline.of(ecosystem);
    }

    /// Errors: `cli.tiers.none` when no ladder is in force on the day.
    public static Outcome<TiersSheet> of(Ecosystem ecosystem, LocalDate day) {
        Insight insight = new Insight();
        List<TierGrid> grids = new ArrayList<>();
        for (Ladder ladder : LadderRules.ladders(ecosystem)) {
            LadderRules.valid(ecosystem, ladder.id(), day)
                    .ifPresent(rules ->
                            grids.add(
                                    insight.tiers()
                                            .evaluate(ecosystem, rules, day, Cancel.never())));
        }
        return grids.isEmpty()
                ? Outcome.failed("cli.tiers.none", day)
                : Outcome.ok(new TiersSheet(ecosystem, day, grids));
    }

    /// One line a ladder and partner, at most `limit`.
    public Sheet all(int limit) {
        return lines(grid -> 0, TierGrid::size, limit);
    }

    /// The lines of one partner.
    public Sheet of(int partner) {
        return lines(grid -> grid.line(partner), grid -> grid.line(partner) + 1, Integer.MAX_VALUE);
    }

    private interface Place {
        int of(TierGrid grid);
    }

    private Sheet lines(Place first, Place end, int limit) {
        Sheet sheet =
                new Sheet(
                        List.of(
                                text("ladder"),
                                text("partner"),
                                text("tier"),
                                text("held"),
                                text("status"),
                                text("next"),
                                text("missing"),
                                Sheet.Column.figure("revenue", Text.of("cli.column.revenue")),
                                text("currency"),
                                Sheet.Column.text("id", Text.of("cli.column.id"))));
        for (TierGrid grid : grids) {
            for (int line = Math.max(0, first.of(grid));
                    line < end.of(grid) && sheet.rows().size() < limit;
                    line++) {
                sheet.add(line(grid, line));
            }
        }
        return sheet;
    }

    private static Sheet.Column text(String key) {
        return Sheet.Column.text(key, Text.of("cli.column." + key));
    }

    private List<Sheet.Cell> line(TierGrid grid, int line) {
        int partner = grid.partner(line);
        TierExplanation why = grid.explain(line);
        Optional<TierExplanation.Next> next = why.next();
        int membership =
                timeline.membership(partner, (int) day.toEpochDay(), grid.rules().ladder().id());
        int held = timeline.tier(partner, (int) day.toEpochDay(), grid.rules().ladder().id());
        return List.of(
                Sheet.Cell.of(grid.rules().ladder().name()),
                Sheet.Cell.of(ecosystem.name(Partner.KIND, partner)),
                optional(grid.reached(line).map(LadderStep::name)),
                optional(
                        held == 0
                                ? Optional.empty()
                                : Optional.of(ecosystem.name(Tier.KIND, held))),
                membership == 0 ? optional(Optional.empty()) : status(membership),
                optional(next.map(each -> each.step().name())),
                optional(next.map(TiersSheet::missing)),
                revenue(grid.trailing(line)),
                Sheet.Cell.of(grid.rules().currency()),
                Sheet.Cell.of(grid.id(line).toString()));
    }

    private Sheet.Cell status(int membership) {
        String status = timeline.status(membership);
        return Sheet.Cell.of(status, Text.of("choice.membership.status." + status));
    }

    private static Sheet.Cell optional(Optional<String> text) {
        return Sheet.Cell.of(text.orElse(null), text.orElse("–"));
    }

    private static Sheet.Cell revenue(Outcome<Amount> revenue) {
        return revenue instanceof Outcome.Ok<Amount>(Amount amount)
                ? Sheet.Cell.of(Amount.text(amount.e4(), 2), Text.formats().whole(amount))
                : Sheet.Cell.of(null, "–");
    }

    /// What is open on the way to a tier, and how much of it is needed.
    private static String missing(TierExplanation.Next next) {
        String open =
                next.open().stream().map(TiersSheet::lacking).collect(Collectors.joining(", "));
        if (next.points().signum() > 0) {
            return Text.of("cli.tiers.points", plain(next.points()), open);
        }
        return next.needed() < next.open().size()
                ? Text.of("cli.tiers.some", next.needed(), next.open().size(), open)
                : open;
    }

    private static String lacking(TierExplanation.Line line) {
        return name(line.criterion())
                + " "
                + (line.criterion().comparison().equals("AT_LEAST") ? "+" : "−")
                + Text.formats()
                        .any(
                                line.currency().isEmpty()
                                        ? line.lacks()
                                        : line.lacks().setScale(0, RoundingMode.UP));
    }

    private static String name(Criterion criterion) {
        String metric = Text.of("choice.criterion.metric." + criterion.metric());
        String measure = criterion.measure();
        return measure == null ? metric : metric + " " + measure;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /// Every criterion of every tier for one partner.
    public Sheet explained(int partner) {
        Sheet sheet =
                new Sheet(
                        List.of(
                                text("ladder"),
                                text("tier"),
                                text("met"),
                                text("criterion"),
                                text("window"),
                                text("scope"),
                                Sheet.Column.figure("value", Text.of("cli.column.value")),
                                text("comparison"),
                                Sheet.Column.figure("threshold", Text.of("cli.column.threshold")),
                                text("currency"),
                                Sheet.Column.figure("lacks", Text.of("cli.column.lacks")),
                                Sheet.Column.figure("points", Text.of("cli.column.points")),
                                Sheet.Column.figure("records", Text.of("cli.column.records"))));
        for (TierGrid grid : grids) {
            int line = grid.line(partner);
            if (line >= 0) {
                for (TierExplanation.Step step : grid.explain(line).steps()) {
                    step.criteria().forEach(each -> sheet.add(criterion(grid, step, each)));
                }
            }
        }
        return sheet;
    }

    private static List<Sheet.Cell> criterion(
            TierGrid grid, TierExplanation.Step step, TierExplanation.Line line) {
        Criterion criterion = line.criterion();
        return List.of(
                Sheet.Cell.of(grid.rules().ladder().name()),
                Sheet.Cell.of(step.step().name()),
                Sheet.Cell.of(line.met(), Text.of(line.met() ? "cli.tiers.yes" : "cli.tiers.no")),
                Sheet.Cell.of(name(criterion)),
                choice("window", criterion.window()),
                choice("scope", criterion.scope()),
                line.value()
                        .optional()
                        .map(TiersSheet::figure)
                        .orElseGet(() -> Sheet.Cell.of(null, "–")),
                choice("comparison", criterion.comparison()),
                figure(criterion.threshold()),
                Sheet.Cell.of(line.currency()),
                figure(line.lacks()),
                step.step().rung().rule().equals("POINTS")
                        ? figure(line.points())
                        : Sheet.Cell.of(null, "–"),
                Sheet.Cell.of(line.records(), Text.formats().number(line.records())));
    }

    private static Sheet.Cell choice(String field, String code) {
        return Sheet.Cell.of(code, Text.of("choice.criterion." + field + "." + code));
    }

    private static Sheet.Cell figure(BigDecimal number) {
        return Sheet.Cell.of(plain(number), Text.formats().any(number));
    }

    /// What could not be known, each reason once.
    public List<Problem> problems() {
        Set<Problem> problems = new LinkedHashSet<>();
        grids.forEach(grid -> grid.problems().forEach(each -> problems.add(each.problem())));
        return List.copyOf(problems);
    }
}
