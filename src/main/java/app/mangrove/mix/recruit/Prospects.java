package app.mangrove.mix.recruit;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.Members;
import app.mangrove.mix.gap.Recruiting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// The prospects with their scores and the gap that each closes, the best first.
public final class Prospects {
    private Prospects() {}

    /// A prospect by its row number; `closes` is of the finest cells of the grid in which it would
    /// count the one that lacks most partners, with how many it lacks.
    public record Prospect(int partner, int score, Optional<Cell> closes, int needed) {}

    /// All of them; `profiles` gives the profile of a type by its row number.
    public static List<Prospect> of(GapGrid grid, IntFunction<Profile> profiles) {
        Standing standing = grid.standing();
        List<Recruiting> wanted = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            Gap gap = grid.gap(i);
            Recruiting recruiting = Recruiting.of(grid, gap);
            if (recruiting.needed() > 0) {
                wanted.add(recruiting);
            }
        }
        wanted.sort(
                Comparator.comparing((Recruiting r) -> -Integer.bitCount(r.cell().mask()))
                        .thenComparing(r -> -r.needed()));
        return standing.prospects().stream()
                .mapToObj(nr -> prospect(standing, nr, wanted, profiles))
                .sorted(
                        Comparator.comparing((Prospect p) -> p.closes.isEmpty())
                                .thenComparing(p -> -p.score)
                                .thenComparing(p -> -p.needed)
                                .thenComparing(Prospect::partner))
                .toList();
    }

    private static Prospect prospect(
            Standing standing, int nr, List<Recruiting> wanted, IntFunction<Profile> profiles) {
        Optional<Recruiting> closes =
                wanted.stream()
                        .filter(recruiting ->
                                Members.isIn(
                                        standing,
                                        nr,
                                        recruiting
                                                .cell()
                                                .with(Axis.TIER, 0)
                                                .with(Axis.PRODUCT_LINE, 0)))
                        .findFirst();
        return new Prospect(
                nr,
                profiles.apply(standing.type(nr)).score(nr),
                closes.map(Recruiting::cell),
                closes.map(Recruiting::needed).orElse(0));
    }
}
