package app.mangrove.cli.show;

import app.mangrove.base.outcome.Problem;
import app.mangrove.cli.print.Sheet;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;
import app.mangrove.program.Choice;
import app.mangrove.program.Dimension;
import app.mangrove.program.Placement;
import app.mangrove.program.TrackCheck;
import app.mangrove.program.TrackPlan;
import app.mangrove.program.TrackRule;
import app.mangrove.ui.text.Text;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which partner gets which track of which program, and for one partner what became of every other
/// track.
public final class TracksSheet {
    private final TrackPlan plan;
    private final Ecosystem ecosystem;

    public TracksSheet(TrackPlan plan) {
        this.plan = plan;
        this.ecosystem = plan.ecosystem();
    }

    /// One line a partner, role and program.
    public Sheet all(int limit) {
        List<Sheet.Column> columns = new ArrayList<>(head());
        columns.add(Sheet.Column.text("track", Text.of("kind.track")));
        columns.add(Sheet.Column.text("result", Text.of("cli.column.result")));
        for (Dimension dimension : List.of(Dimension.TIER, Dimension.REGION)) {
            columns.add(column(dimension));
        }
        columns.add(column(Dimension.SPECIALISATION));
        columns.add(Sheet.Column.text("id", Text.of("cli.column.id")));
        Sheet sheet = new Sheet(columns);
        Collator collator = Collator.getInstance(Text.formats().locale());
        plan.placements().stream()
                .sorted(
                        Comparator.comparing(
                                (Placement placement) ->
                                        ecosystem.name(Partner.KIND, placement.partner()),
                                collator))
                .limit(limit)
                .forEach(placement -> sheet.add(line(placement)));
        return sheet;
    }

    private List<Sheet.Column> head() {
        return List.of(
                Sheet.Column.text("partner", Text.of("kind.partner")),
                Sheet.Column.text("role", Text.of("kind.role")),
                Sheet.Column.text("program", Text.of("kind.program")));
    }

    private static Sheet.Column column(Dimension dimension) {
        String key = dimension.name().toLowerCase(Locale.ROOT);
        return Sheet.Column.text(key, Text.of("field.track." + key));
    }

    private List<Sheet.Cell> line(Placement placement) {
        List<Sheet.Cell> cells = new ArrayList<>(start(placement));
        cells.add(
                Sheet.Cell.of(
                        placement.best().isEmpty()
                                ? null
                                : placement.best().stream()
                                        .map(TrackRule::name)
                                        .sorted()
                                        .collect(Collectors.joining("; "))));
        cells.add(
                result(
                        placement.best().isEmpty()
                                ? "NONE"
                                : placement.isAmbiguous()
                                        ? Choice.Result.TIES.name()
                                        : Choice.Result.CHOSEN.name()));
        for (Dimension dimension :
                List.of(Dimension.TIER, Dimension.REGION, Dimension.SPECIALISATION)) {
            cells.add(
                    Sheet.Cell.of(
                            placement.combination().values(dimension).stream()
                                    .map(nr -> ecosystem.name(dimension.kind(), nr))
                                    .collect(Collectors.joining("; "))));
        }
        cells.add(Sheet.Cell.of(ecosystem.table(Partner.KIND).id(placement.partner()).toString()));
        return cells;
    }

    private List<Sheet.Cell> start(Placement placement) {
        return List.of(
                Sheet.Cell.of(ecosystem.name(Partner.KIND, placement.partner())),
                Sheet.Cell.of(
                        placement.type() == 0
                                ? null
                                : ecosystem.name(PartnerType.KIND, placement.type())),
                Sheet.Cell.of(ecosystem.name(Program.KIND, placement.program())));
    }

    private static Sheet.Cell result(String code) {
        return Sheet.Cell.of(code.toLowerCase(Locale.ROOT), Text.of("track.result." + code));
    }

    /// One line for every track that one partner might have had, with what kept it from it.
    public Sheet explained(int partner) {
        List<Sheet.Column> columns = new ArrayList<>(head());
        columns.add(Sheet.Column.text("track", Text.of("kind.track")));
        columns.add(Sheet.Column.text("result", Text.of("cli.column.result")));
        columns.add(Sheet.Column.text("unmet", Text.of("cli.column.unmet")));
        Arrays.stream(Dimension.values()).forEach(dimension -> columns.add(column(dimension)));
        Sheet sheet = new Sheet(columns);
        for (Placement placement : plan.of(partner)) {
            for (Choice.Verdict verdict : plan.explain(placement).verdicts()) {
                sheet.add(line(placement, verdict));
            }
        }
        return sheet;
    }

    private List<Sheet.Cell> line(Placement placement, Choice.Verdict verdict) {
        List<Sheet.Cell> cells = new ArrayList<>(start(placement));
        cells.add(Sheet.Cell.of(verdict.rule().name()));
        cells.add(result(verdict.result().name()));
        cells.add(
                Sheet.Cell.of(
                        verdict.unmet().stream().map(dimension -> dimension.field().key()).toList(),
                        verdict.unmet().stream()
                                .map(dimension -> Text.of("field.track." + dimension.field().key()))
                                .collect(Collectors.joining(", "))));
        for (Dimension dimension : Dimension.values()) {
            int asked = verdict.rule().asks(dimension);
            cells.add(Sheet.Cell.of(asked == 0 ? null : ecosystem.name(dimension.kind(), asked)));
        }
        return cells;
    }

    /// What is wrong with the design of the tracks, a tie once for both.
    public List<Problem> problems() {
        List<Problem> all =
                new TrackCheck(ecosystem, plan.day())
                        .all().stream().map(TrackCheck.Finding::problem).toList();
        return all.stream().filter(problem -> !isSecond(problem)).toList();
    }

    private static boolean isSecond(Problem problem) {
        List<Object> named = problem.arguments();
        return problem.key().equals("track.ambiguous")
                && named.get(0).toString().compareTo(named.get(1).toString()) > 0;
    }
}
