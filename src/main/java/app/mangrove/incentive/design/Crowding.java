package app.mangrove.incentive.design;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who ended near a cliff: just above it, just below it, and who got there in the window's last
/// month.
///
/// Shape: near is within five percent of the cliff's measure; `late` are those above that would
/// have stayed below without what came last. Partners by row number, each once.
public record Crowding(Cliff cliff, Set<Integer> above, Set<Integer> below, Set<Integer> late) {
    private static final int NEAR = 20;
    private static final int FEW = 3;

    public Crowding {
        above = Set.copyOf(above);
        below = Set.copyOf(below);
        late = Set.copyOf(late);
    }

    /// What the windows of everybody say of each cliff.
    public static List<Crowding> of(Curve curve, List<Reached> windows) {
        return curve.cliffs().stream().map(cliff -> of(cliff, windows)).toList();
    }

    private static Crowding of(Cliff cliff, List<Reached> windows) {
        long room = cliff.at() / NEAR;
        Set<Integer> above =
                partners(
                        windows.stream()
                                .filter(each -> isAbove(cliff, each.measure()))
                                .filter(each -> each.measure() <= cliff.at() + room)
                                .toList());
        Set<Integer> below =
                partners(
                        windows.stream()
                                .filter(each -> !isAbove(cliff, each.measure()))
                                .filter(each -> each.measure() >= cliff.at() - room)
                                .toList());
        Set<Integer> late =
                partners(
                        windows.stream()
                                .filter(each -> isAbove(cliff, each.measure()))
                                .filter(each -> each.measure() <= cliff.at() + room)
                                .filter(each -> !isAbove(cliff, each.measure() - each.late()))
                                .toList());
        return new Crowding(cliff, above, below, late);
    }

    private static boolean isAbove(Cliff cliff, long measure) {
        return cliff.included() ? measure >= cliff.at() : measure > cliff.at();
    }

    private static Set<Integer> partners(List<Reached> windows) {
        return windows.stream().map(Reached::partner).collect(Collectors.toSet());
    }

    /// Whether more crowd above than chance would put there: at least three, twice as many as just
    /// below, and most of them in the last month.
    public boolean isPulledForward() {
        return above.size() >= FEW
                && above.size() >= 2 * below.size()
                && 2 * late.size() > above.size();
    }

    /// How many ended within five percent of the cliff.
    public int near() {
        return above.size() + (int) below.stream().filter(nr -> !above.contains(nr)).count();
    }
}
