package app.mangrove.program;

import java.util.List;
import java.util.Optional;

/// Which track of one program a combination gets, with what became of every other one.
///
/// Shape: `best` holds the tracks that no other fitting one goes before: none, the chosen one, or
/// several that tie. `verdicts` are of all tracks of the program, the best first.
public record Choice(List<TrackRule> best, List<Verdict> verdicts) {
    public Choice {
        best = List.copyOf(best);
        verdicts = List.copyOf(verdicts);
    }

    /// What became of a track.
    public enum Result {
        CHOSEN,
        TIES,
        LESS_SPECIFIC,
        DOES_NOT_FIT,
        NOT_IN_FORCE
    }

    /// A track with its result; `unmet` are the dimensions that keep it from fitting.
    public record Verdict(TrackRule rule, Result result, List<Dimension> unmet) {
        public Verdict {
            unmet = List.copyOf(unmet);
        }
    }

    public Optional<TrackRule> track() {
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    public boolean isAmbiguous() {
        return best.size() > 1;
    }
}
