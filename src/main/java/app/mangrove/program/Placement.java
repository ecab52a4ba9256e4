package app.mangrove.program;

import java.util.List;
import java.util.Optional;

/// Which track of one program a partner gets in one of its roles.
///
/// Shape: row numbers of one snapshot; `type` is 0 for a partner without a role. `best` as in
/// [Choice].
public record Placement(
        int partner,
        int type,
        boolean main,
        int program,
        Combination combination,
        List<TrackRule> best) {
    public Placement {
        best = List.copyOf(best);
    }

    public Optional<TrackRule> track() {
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    public boolean isAmbiguous() {
        return best.size() > 1;
    }
}
