package app.mangrove.mix.risk;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Coverage;
import app.mangrove.mix.gap.CoverageBands;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.Members;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is lost when one partner leaves: what it sold, what it can bring by the date, and which
/// cells of a grid have less coverage then.
///
/// Shape: cells without the partner are left out. Unit: ten-thousandths.
public record Leaving(int partner, long revenue, long capacity, List<Loss> losses) {
    public Leaving {
        losses = List.copyOf(losses);
    }

    /// A cell that loses it; `uncovers` says that the cell becomes white space by it.
    public record Loss(
            Cell cell, Optional<BigDecimal> before, Optional<BigDecimal> after, boolean uncovers) {}

    public static Leaving of(GapGrid grid, int partner) {
        Standing standing = grid.standing();
        long capacity = grid.forecast().expected(partner);
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            Gap gap = grid.gap(i);
            boolean first = grid.place(gap.cell()) == i;
            boolean plain = gap.cell().productLine() == 0;
            if (first && plain && Members.isIn(standing, partner, gap.cell())) {
                losses.add(loss(gap, capacity, grid.bands()));
            }
        }
        return new Leaving(partner, standing.year(partner), capacity, losses);
    }

    private static Loss loss(Gap gap, long capacity, CoverageBands bands) {
        OptionalLong demand = gap.demand();
        Optional<BigDecimal> after = Coverage.of(gap.expected() - capacity, demand);
        boolean uncovers =
                gap.band(bands) != Coverage.Band.WHITE_SPACE
                        && bands.band(after) == Coverage.Band.WHITE_SPACE;
        return new Loss(gap.cell(), gap.coverage(), after, uncovers);
    }
}
