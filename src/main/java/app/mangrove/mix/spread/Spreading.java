package app.mangrove.mix.spread;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.Measure;
import app.mangrove.mix.gap.Members;
import app.mangrove.model.fact.Lens;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// A total spread over cells of a grid by a rule.
///
/// Shape: counts in whole partners, amounts in whole units of the currency; the parts sum to the
/// total. `blind` says that the rule knew nothing of any cell, so that all are alike.
public record Spreading(List<Part> parts, boolean blind) {
    private static final long UNIT = 10_000;

    public Spreading {
        parts = List.copyOf(parts);
    }

    /// A cell with the target that it has and the one that it would have.
    public record Part(Cell cell, OptionalLong now, long wanted) {}

    public static Spreading of(GapGrid grid, Measure measure, List<Cell> cells, By by, long total) {
        List<Gap> gaps = cells.stream().map(cell -> grid.gap(grid.place(cell))).toList();
        List<Long> weights = weights(grid, measure, gaps, by);
        boolean blind = by != By.EVENLY && weights.stream().allMatch(weight -> weight <= 0);
        List<Long> shares = Portions.of(total, weights, measure.isAmount() ? UNIT : 1);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            parts.add(new Part(gap.cell(), gap.target(measure), shares.get(i)));
        }
        return new Spreading(parts, blind);
    }

    private static List<Long> weights(GapGrid grid, Measure measure, List<Gap> gaps, By by) {
        return switch (by) {
            case EVENLY -> gaps.stream().map(gap -> 1L).toList();
            case TARGET -> gaps.stream().map(gap -> gap.target(measure).orElse(0)).toList();
            case ACTUAL ->
                    gaps.stream().map(gap -> gap.actual(measure).optional().orElse(0L)).toList();
            case DEMAND ->
                    gaps.stream()
                            .map(gap -> measure.isAmount() ? gap.demand() : gap.accounts())
                            .map(demand -> demand.orElse(0))
                            .toList();
            case GROWTH -> carriedOn(grid.standing(), gaps);
        };
    }

    /// What each sold × what it sold ÷ what it sold the year before; as it is without a year
    /// before.
    private static List<Long> carriedOn(Standing now, List<Gap> gaps) {
        Lens lens = now.lens();
        Standing before = Standing.of(now.ecosystem(), lens.on(lens.asOf().minusYears(1)));
        return gaps.stream()
                .map(gap -> {
                    long sold = gap.revenue().optional().orElse(0L);
                    long sum = Members.of(before, gap.cell()).mapToLong(before::year).sum();
                    return sold <= 0 || sum <= 0
                            ? sold
                            : Scaled.multiplyDivide(sold, sold, sum, Rounding.HALF_UP);
                })
                .toList();
    }
}
