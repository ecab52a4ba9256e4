package app.mangrove.incentive.design.words;

import app.mangrove.base.outcome.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Two versions of a plan side by side, sentence by sentence.
public final class VersionDiff {
    private VersionDiff() {}

    /// A sentence before and after; one of them may be missing. `number` is that of the version in
    /// which it stands, the later one first.
    public record Line(String number, Optional<Problem> before, Optional<Problem> after) {
        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /// Every sentence of both, in the order of the later version; one that only the earlier version
    /// has stands behind the one that it stood behind there.
    public static List<Line> of(List<Clause> before, List<Clause> after) {
        Map<String, Clause> old = new HashMap<>();
        before.forEach(clause -> old.put(clause.place(), clause));
        Set<String> now = new HashSet<>();
        after.forEach(clause -> now.add(clause.place()));
        List<Line> lines = new ArrayList<>(gone(before, 0, now));
        for (Clause clause : after) {
            Clause earlier = old.get(clause.place());
            lines.add(
                    new Line(
                            clause.number(),
                            Optional.ofNullable(earlier).map(Clause::sentence),
                            Optional.of(clause.sentence())));
            if (earlier != null) {
                lines.addAll(gone(before, before.indexOf(earlier) + 1, now));
            }
        }
        return lines;
    }

    /// The sentences from a place on that the later version does not have, up to one that it has.
    private static List<Line> gone(List<Clause> before, int from, Set<String> now) {
        List<Line> lines = new ArrayList<>();
        for (Clause clause : before.subList(from, before.size())) {
            if (now.contains(clause.place())) {
                break;
            }
            lines.add(new Line(clause.number(), Optional.of(clause.sentence()), Optional.empty()));
        }
        return lines;
    }

    /// Only what differs.
    public static List<Line> changes(List<Clause> before, List<Clause> after) {
        return of(before, after).stream().filter(Line::isChanged).toList();
    }
}
