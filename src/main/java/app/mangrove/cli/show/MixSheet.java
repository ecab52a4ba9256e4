package app.mangrove.cli.show;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.cli.print.Figures;
import app.mangrove.cli.print.Sheet;
import app.mangrove.insight.Insight;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Grid;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Measure;
import app.mangrove.mix.gap.Recruiting;
import app.mangrove.mix.gap.Values;
import app.mangrove.mix.target.PlanCheck;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Target against actual by chosen axes, a line a cell, the roll-up over all of them last.
public record MixSheet(Sheet sheet, List<Problem> problems) {
    /// Errors: `cli.use.bad` for an unknown axis, `mix.plan.unknown`.
    public static Outcome<MixSheet> of(
            Ecosystem eco, LocalDate day, @Nullable String plan, List<String> by) {
        List<Axis> axes = new ArrayList<>();
        for (String key : by.isEmpty() ? List.of(Axis.TYPE.key()) : by) {
            var axis = Axis.of(key);
            if (axis.isEmpty()) {
                return Outcome.failed(
                        "cli.use.bad",
                        "--by",
                        key,
                        Arrays.stream(Axis.values())
                                .map(Axis::key)
                                .collect(Collectors.joining(", ")));
            }
            axes.add(axis.get());
        }
        Outcome<Integer> meant =
                plan == null ? Outcome.ok(Plans.standard(eco)) : Plans.find(eco, plan);
        return meant.map(nr -> made(eco, day, nr, axes));
    }

    private static MixSheet made(Ecosystem eco, LocalDate day, int plan, List<Axis> axes) {
        Grid grid = Grid.within(Cell.ALL);
        axes.forEach(axis -> grid.by(axis, Values.of(eco, plan, axis)));
        List<Cell> cells = new ArrayList<>(grid.cells());
        cells.add(Cell.ALL);
        Lens lens = Lens.of(eco, day);
        GapQuestion question = new GapQuestion(lens, plan, Plans.date(eco, plan, day), cells);
        GapGrid gaps = new Insight().mix(eco, question);
        Sheet sheet = new Sheet(columns(axes));
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.gap(i);
            if (!gap.isEmpty() || gap.cell().equals(Cell.ALL)) {
                sheet.add(line(gaps, gap, axes));
            }
        }
        List<Problem> problems = new ArrayList<>(gaps.problems());
        PlanCheck.of(eco, lens, plan).forEach(finding -> problems.add(finding.problem()));
        return new MixSheet(sheet, problems);
    }

    private static List<Sheet.Column> columns(List<Axis> axes) {
        List<Sheet.Column> columns = new ArrayList<>();
        axes.forEach(axis ->
                columns.add(Sheet.Column.text(axis.key(), Text.of("kind." + axis.kind().key()))));
        for (String key :
                List.of(
                        "count",
                        "target",
                        "gap",
                        "active",
                        "capacity",
                        "target_capacity",
                        "demand",
                        "coverage",
                        "revenue",
                        "recruit")) {
            columns.add(Sheet.Column.figure(key, Text.of("mix.column." + key)));
        }
        return columns;
    }

    private static List<Sheet.Cell> line(GapGrid gaps, Gap gap, List<Axis> axes) {
        String currency = gaps.question().lens().currency();
        List<Sheet.Cell> cells = new ArrayList<>();
        for (Axis axis : axes) {
            String name = gaps.standing().trees().name(axis, gap.cell().at(axis));
            cells.add(name.isEmpty() ? Sheet.Cell.of("", Text.of("mix.all")) : Sheet.Cell.of(name));
        }
        cells.add(Sheet.Cell.of((long) gap.count()));
        cells.add(count(gap.targetCount()));
        cells.add(count(gap.gap(Measure.COUNT)));
        cells.add(Sheet.Cell.of((long) gap.active()));
        cells.add(amount(OptionalLong.of(gap.expected()), currency));
        cells.add(amount(gap.targetCapacity(), currency));
        cells.add(amount(gap.demand(), currency));
        cells.add(
                gap.coverage()
                        .map(share ->
                                Sheet.Cell.of(
                                        share, Text.formats().percent(share.doubleValue(), 0)))
                        .orElse(Sheet.Cell.of(null)));
        cells.add(
                gap.revenue()
                        .optional()
                        .map(e4 -> amount(OptionalLong.of(e4), currency))
                        .orElse(Sheet.Cell.of(null)));
        cells.add(Sheet.Cell.of((long) Recruiting.of(gaps, gap).needed()));
        return cells;
    }

    private static Sheet.Cell count(OptionalLong value) {
        return Sheet.Cell.of(value.isEmpty() ? null : value.getAsLong());
    }

    private static Sheet.Cell amount(OptionalLong e4, String currency) {
        if (e4.isEmpty()) {
            return Sheet.Cell.of(null);
        }
        return Sheet.Cell.of(
                Amount.text(e4.getAsLong(), 2),
                Figures.exact(new Amount(e4.getAsLong() / 10_000 * 10_000, currency), 0));
    }
}
