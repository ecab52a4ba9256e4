package app.mangrove.mix.view.typing;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.target.Cells;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.Show;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Targets as a person reads and writes them in the cells.
public final class TypedTargets {
    private final MixPicture picture;
    private final Show show;

    public TypedTargets(MixPicture picture, Show show) {
        this.picture = picture;
        this.show = show;
    }

    /// What was typed for a cell as a plain number: partners, or ten-thousandths; none is 0.
    /// Errors: those of [TargetFormula].
    public Outcome<Long> number(Cell cell, String typed) {
        return read(cell, typed)
                .map(value ->
                        value.map(of ->
                                        of.value()
                                                .movePointRight(show.isAmount() ? 4 : 0)
                                                .longValue())
                                .orElse(0L));
    }

    /// What was typed for several cells, all of it or nothing. Errors: those of [TargetFormula],
    /// with the cell where there are several.
    Outcome<Map<Cell, Optional<TargetFormula.Value>>> read(Map<Cell, String> typed) {
        Map<Cell, Optional<TargetFormula.Value>> values = new LinkedHashMap<>();
        for (Map.Entry<Cell, String> each : typed.entrySet()) {
            Outcome<Optional<TargetFormula.Value>> read = read(each.getKey(), each.getValue());
            if (!read.isOk()) {
                Problem problem = read.failure().orElseThrow();
                return Outcome.failed(
                        typed.size() == 1
                                ? problem
                                : Problem.of(
                                        "mixplan.paste.cell",
                                        CellWords.name(picture, each.getKey()),
                                        problem));
            }
            values.put(each.getKey(), read.orElseThrow());
        }
        return Outcome.ok(values);
    }

    /// What was typed for a cell. Errors: those of [TargetFormula].
    Outcome<Optional<TargetFormula.Value>> read(Cell cell, String typed) {
        Gap gap = picture.gap(cell);
        boolean amount = show.isAmount();
        BigDecimal actual = decimal(gap.actual(show.measure()).optional().orElse(0L), amount);
        BigDecimal total =
                optional(picture.gap(Cell.ALL).target(show.measure()), amount)
                        .orElse(BigDecimal.ZERO);
        Optional<BigDecimal> demand = optional(amount ? gap.demand() : gap.accounts(), amount);
        return TargetFormula.read(typed, new TargetFormula.Figures(actual, total, demand), !amount);
    }

    private static Optional<BigDecimal> optional(OptionalLong value, boolean amount) {
        return value.isEmpty() ? Optional.empty() : Optional.of(decimal(value.getAsLong(), amount));
    }

    private static BigDecimal decimal(long value, boolean amount) {
        return BigDecimal.valueOf(value, amount ? 4 : 0);
    }

    /// The formula of the cell's own target, else its number, else that of the cells below.
    public String text(Cell cell) {
        Optional<String> formula = show == Show.COUNT ? formula(cell) : Optional.empty();
        return formula.or(() ->
                        optional(picture.gap(cell).target(show.measure()), show.isAmount())
                                .map(value -> Text.formats().number(value)))
                .orElse("");
    }

    private Optional<String> formula(Cell cell) {
        var ecosystem = picture.ecosystem();
        int plan = ecosystem.table(MixPlan.KIND).nr(picture.plan().id());
        Cells cells = Cells.of(ecosystem, MixTarget.KIND);
        for (int row : ecosystem.table(MixTarget.KIND).numbers()) {
            if (ecosystem.target(MixTarget.KIND, MixTarget.PLAN, row) == plan
                    && cells.at(row).equals(cell)
                    && picture.date().equals(ecosystem.value(MixTarget.KIND, MixTarget.DATE, row))
                    && ecosystem.value(MixTarget.KIND, MixTarget.FORMULA, row)
                            instanceof String formula) {
                return Optional.of(formula);
            }
        }
        return Optional.empty();
    }
}
