package app.mangrove.program;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tracks of every program, and which of them a combination gets: the most specific that fits.
///
/// Shape: a track is more specific than another when it names more dimensions (type, tier, region,
/// specialisation); of two that name equally many and both a region, the one whose region lies
/// deeper. Any other two that both fit tie.
public final class TrackRules {
    private final RegionTree regions;
    private final Map<Integer, List<TrackRule>> byProgram = new HashMap<>();

    private TrackRules(Ecosystem ecosystem, List<Track> tracks) {
        regions = RegionTree.of(ecosystem);
        for (Track track : tracks) {
            TrackRule rule = TrackRule.of(ecosystem, track);
            byProgram.computeIfAbsent(rule.program(), key -> new ArrayList<>()).add(rule);
        }
        byProgram.values().forEach(rules -> rules.sort(Comparator.comparing(TrackRule::id)));
    }

    public static TrackRules of(Ecosystem ecosystem) {
        return ecosystem.derive(TrackRules.class, eco -> new TrackRules(eco, eco.all(Track.KIND)));
    }

    /// The rules as they would be with these tracks instead.
    public static TrackRules of(Ecosystem ecosystem, List<Track> tracks) {
        return new TrackRules(ecosystem, tracks);
    }

    RegionTree regions() {
        return regions;
    }

    /// The tracks of a program, in and out of force.
    public List<TrackRule> of(int program) {
        return byProgram.getOrDefault(program, List.of());
    }

    /// The programs that are in force on a day, by row number.
    public static int[] programs(Ecosystem ecosystem, LocalDate day) {
        return Arrays.stream(ecosystem.table(Program.KIND).numbers())
                .filter(app.mangrove.model.InForce.on(ecosystem, Program.KIND, day))
                .toArray();
    }

    /// The tracks of a program that fit and that no other fitting one goes before.
    List<TrackRule> best(int program, long day, Combination combination) {
        List<TrackRule> fitting = new ArrayList<>();
        for (TrackRule rule : of(program)) {
            if (rule.inForce(day) && rule.fits(combination, regions)) {
                fitting.add(rule);
            }
        }
        if (fitting.size() < 2) {
            return fitting;
        }
        return fitting.stream()
                .filter(rule -> fitting.stream().noneMatch(other -> other.beats(rule)))
                .toList();
    }

    /// The choice with what became of every track of the program.
    public Choice explain(int program, LocalDate day, Combination combination) {
        List<TrackRule> best = best(program, day.toEpochDay(), combination);
        List<Choice.Verdict> verdicts = new ArrayList<>();
        for (TrackRule rule : of(program)) {
            verdicts.add(verdict(rule, best, day.toEpochDay(), combination));
        }
        verdicts.sort(
                Comparator.comparing(Choice.Verdict::result)
                        .thenComparing(verdict -> verdict.unmet().size())
                        .thenComparing(verdict -> -verdict.rule().named())
                        .thenComparing(verdict -> verdict.rule().id()));
        return new Choice(best, verdicts);
    }

    private Choice.Verdict verdict(
            TrackRule rule, List<TrackRule> best, long day, Combination combination) {
        List<Dimension> unmet =
                Arrays.stream(Dimension.values())
                        .filter(dimension -> !rule.meets(dimension, combination, regions))
                        .toList();
        Choice.Result result;
        if (!rule.inForce(day)) {
            result = Choice.Result.NOT_IN_FORCE;
        } else if (!unmet.isEmpty()) {
            result = Choice.Result.DOES_NOT_FIT;
        } else if (!best.contains(rule)) {
            result = Choice.Result.LESS_SPECIFIC;
        } else {
            result = best.size() == 1 ? Choice.Result.CHOSEN : Choice.Result.TIES;
        }
        return new Choice.Verdict(rule, result, unmet);
    }
}
