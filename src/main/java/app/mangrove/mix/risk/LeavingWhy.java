package app.mangrove.mix.risk;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Amount;
import app.mangrove.mix.actual.Span;
import app.mangrove.mix.capacity.Assumption;
import app.mangrove.mix.cell.CellNames;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Why so much is lost when a partner leaves: what it sold, what it could bring by the date, and
/// what coverage each cell has left.
public final class LeavingWhy {
    private static final int MOST = 30;
    private final GapGrid grid;
    private final List<Step> steps = new ArrayList<>();

    private LeavingWhy(GapGrid grid) {
        this.grid = grid;
    }

    /// The capacity that goes, a year.
    public static Explained<BigDecimal> of(GapGrid grid, Leaving leaving) {
        LeavingWhy why = new LeavingWhy(grid);
        why.partner(leaving);
        leaving.losses().stream().limit(MOST).forEach(loss -> why.cell(leaving, loss));
        return new Explained<>(BigDecimal.valueOf(leaving.capacity(), 4), why.steps);
    }

    private void partner(Leaving leaving) {
        int nr = leaving.partner();
        Ecosystem eco = grid.standing().ecosystem();
        List<Step.Leaf> leaf =
                List.of(
                        new Step.Leaf(
                                Partner.KIND.key(), eco.table(Partner.KIND).id(nr).toString()));
        String name = eco.name(Partner.KIND, nr);
        step(
                Step.Kind.ROWS,
                "mix.rule.sold",
                List.of(name),
                Amount.text(leaving.revenue(), 2),
                leaf);
        Assumption of = grid.forecast().assumption(grid.standing(), nr);
        int ahead = Span.months(grid.question().lens().asOf(), grid.question().date());
        int months = grid.standing().months(nr, grid.question().date());
        step(
                Step.Kind.MEASURE,
                "mix.rule.partner",
                List.of(
                        name,
                        of.productivity().value().toPlainString(),
                        share(of.rampedE6(months)),
                        share(of.lostE6(ahead))),
                Amount.text(leaving.capacity(), 2),
                leaf);
    }

    /// (expected − lost) ÷ demand; nothing where the market is not known.
    private void cell(Leaving leaving, Leaving.Loss loss) {
        Gap gap = grid.gap(grid.place(loss.cell()));
        if (gap.demand().isEmpty() || loss.after().isEmpty()) {
            return;
        }
        steps.add(
                new Step(
                        Step.Kind.MEASURE,
                        "mix.rule.left",
                        List.of(
                                name(loss),
                                Amount.text(gap.expected(), 2),
                                Amount.text(leaving.capacity(), 2),
                                Amount.text(gap.demand().getAsLong(), 2),
                                loss.before().map(BigDecimal::toPlainString).orElse("")),
                        loss.after().get().toPlainString(),
                        "",
                        List.of()));
    }

    private String name(Leaving.Loss loss) {
        return CellNames.of(grid.standing().trees(), loss.cell()) instanceof String name
                ? name
                : "";
    }

    private static String share(long e6) {
        return BigDecimal.valueOf(e6, 6).stripTrailingZeros().toPlainString();
    }

    private void step(
            Step.Kind kind,
            String rule,
            List<String> inputs,
            String result,
            List<Step.Leaf> leaves) {
        steps.add(new Step(kind, rule, inputs, result, grid.question().lens().currency(), leaves));
    }
}
