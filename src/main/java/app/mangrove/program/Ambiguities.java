package app.mangrove.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds tracks that tie, for partners that exist and for those that do not yet.
///
/// Shape: two tracks tie for some combination exactly when they tie for the least one that both
/// fit, because whatever a combination has more can only bring further tracks that go before them.
final class Ambiguities {
    private final TrackRules rules;
    private final long since;

    private Ambiguities(TrackRules rules, LocalDate since) {
        this.rules = rules;
        this.since = since.toEpochDay();
    }

    /// Every pair of tracks of a program that ties on a day from `since` on.
    static List<Ambiguity> of(TrackRules rules, int program, LocalDate since) {
        return new Ambiguities(rules, since).find(program);
    }

    private List<Ambiguity> find(int program) {
        List<TrackRule> all = rules.of(program);
        List<Ambiguity> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pair(program, all.get(i), all.get(j)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Ambiguity> pair(int program, TrackRule one, TrackRule other) {
        if (one.beats(other) || other.beats(one)) {
            return Optional.empty();
        }
        return least(one, other)
                .flatMap(combination ->
                        firstDay(program, one, other, combination)
                                .map(day ->
                                        new Ambiguity(
                                                program,
                                                one,
                                                other,
                                                combination,
                                                LocalDate.ofEpochDay(day))));
    }

    /// What a partner must have for both to fit, and nothing more; empty when none can.
    private Optional<Combination> least(TrackRule one, TrackRule other) {
        if (differ(one.type(), other.type()) || differ(one.tier(), other.tier())) {
            return Optional.empty();
        }
        int place = one.depth() >= other.depth() ? one.region() : other.region();
        boolean apart =
                one.region() != 0
                        && other.region() != 0
                        && !(rules.regions().covers(one.region(), place)
                                && rules.regions().covers(other.region(), place));
        if (apart) {
            return Optional.empty();
        }
        Set<Integer> specialisations =
                new TreeSet<>(List.of(one.specialisation(), other.specialisation()));
        specialisations.remove(0);
        return Optional.of(
                new Combination(
                        Math.max(one.type(), other.type()),
                        Math.max(one.tier(), other.tier()),
                        place,
                        specialisations));
    }

    private static boolean differ(int one, int other) {
        return one != 0 && other != 0 && one != other;
    }

    /// The first day on which both are in force and nothing goes before them. What is in force
    /// changes only where a track of the program begins or ends.
    private Optional<Long> firstDay(
            int program, TrackRule one, TrackRule other, Combination combination) {
        long from = Math.max(since, Math.max(one.from(), other.from()));
        long to = Math.min(one.to(), other.to());
        TreeSet<Long> days = new TreeSet<>(List.of(from));
        for (TrackRule rule : rules.of(program)) {
            days.add(rule.from());
            days.add(rule.to());
        }
        return days.stream()
                .filter(day -> day >= from && day < to)
                .filter(day -> {
                    List<TrackRule> best = rules.best(program, day, combination);
                    return best.contains(one) && best.contains(other);
                })
                .findFirst();
    }
}
