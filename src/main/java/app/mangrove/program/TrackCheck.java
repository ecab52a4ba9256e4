package app.mangrove.program;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.InForce;
import app.mangrove.model.Kind;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What is wrong with the tracks of a program before anybody is placed by them.
///
/// Errors: `track.ambiguous`, `track.period`, `track.outside`, `track.entry`; each names the track
/// and what to change.
public final class TrackCheck {
    private final Ecosystem ecosystem;
    private final LocalDate day;

    public TrackCheck(Ecosystem ecosystem, LocalDate day) {
        this.ecosystem = ecosystem;
        this.day = day;
    }

    /// A problem of a track, on the field where it can be mended.
    public record Finding(Id track, Field<?> field, Problem problem) {}

    /// Everything wrong with the saved tracks, ties named at both.
    public List<Finding> all() {
        List<Finding> found = new ArrayList<>();
        List<Track> tracks = ecosystem.all(Track.KIND);
        tracks.forEach(track -> found.addAll(alone(track)));
        TrackRules rules = TrackRules.of(ecosystem);
        for (int program : ecosystem.table(Program.KIND).numbers()) {
            for (Ambiguity tie : Ambiguities.of(rules, program, day)) {
                found.add(finding(tie, tie.first()));
                found.add(finding(tie, tie.second()));
            }
        }
        return found;
    }

    /// What would be wrong with a track if it were saved so; ties that were there before do not
    /// count.
    public List<Finding> of(Track wanted) {
        List<Finding> found = new ArrayList<>(alone(wanted));
        List<Track> tracks = new ArrayList<>(ecosystem.all(Track.KIND));
        List<Ambiguity> before = ties(TrackRules.of(ecosystem), wanted);
        tracks.removeIf(track -> track.id().equals(wanted.id()));
        tracks.add(wanted);
        for (Ambiguity tie : ties(TrackRules.of(ecosystem, tracks), wanted)) {
            if (before.stream().noneMatch(known -> same(known, tie))) {
                found.add(finding(tie, own(tie, wanted)));
            }
        }
        return found;
    }

    private List<Ambiguity> ties(TrackRules rules, Track wanted) {
        int program = ecosystem.table(Program.KIND).nr(wanted.program());
        return Ambiguities.of(rules, program, day).stream()
                .filter(tie -> own(tie, wanted).id().equals(wanted.id()))
                .toList();
    }

    private static TrackRule own(Ambiguity tie, Track wanted) {
        return tie.second().id().equals(wanted.id()) ? tie.second() : tie.first();
    }

    private static boolean same(Ambiguity one, Ambiguity other) {
        return one.first().id().equals(other.first().id())
                && one.second().id().equals(other.second().id());
    }

    /// The tie as a problem of one of the two.
    private Finding finding(Ambiguity tie, TrackRule at) {
        TrackRule other = at == tie.first() ? tie.second() : tie.first();
        return new Finding(
                at.id(),
                Track.TYPE,
                Problem.of(
                        "track.ambiguous",
                        at.name(),
                        other.name(),
                        ecosystem.name(Program.KIND, tie.program()),
                        words(tie.example()),
                        tie.from()));
    }

    /// A combination in the names of what it holds, such as `Reseller, Gold, EMEA`.
    public String words(Combination combination) {
        return Arrays.stream(Dimension.values())
                .flatMap(dimension ->
                        combination.values(dimension).stream()
                                .map(nr -> ecosystem.name(dimension.kind(), nr)))
                .collect(Collectors.joining(", "));
    }

    private List<Finding> alone(Track track) {
        List<Finding> found = new ArrayList<>();
        boolean shelved =
                Boolean.TRUE.equals(track.archived())
                        || ecosystem
                                .find(Program.KIND, track.program())
                                .map(program -> Boolean.TRUE.equals(program.archived()))
                                .orElse(true);
        if (shelved) {
            return found;
        }
        LocalDate from = track.validFrom();
        LocalDate to = track.validTo();
        if (from != null && to != null && !from.isBefore(to)) {
            found.add(
                    new Finding(
                            track.id(),
                            Track.VALID_TO,
                            Problem.of("track.period", track.name(), from, to)));
        } else if (TrackRule.of(ecosystem, track).from() >= TrackRule.of(ecosystem, track).to()) {
            int program = ecosystem.table(Program.KIND).nr(track.program());
            found.add(
                    new Finding(
                            track.id(),
                            Track.VALID_FROM,
                            Problem.of(
                                    "track.outside",
                                    track.name(),
                                    ecosystem.name(Program.KIND, program))));
        }
        for (Dimension dimension : Dimension.values()) {
            ended(track, dimension, found);
        }
        return found;
    }

    /// Nobody can be given an entry any more that is archived or has ended.
    private void ended(Track track, Dimension dimension, List<Finding> found) {
        int nr = TrackRule.of(ecosystem, track).asks(dimension);
        Kind<?> kind = dimension.kind();
        if (nr != 0 && !InForce.on(ecosystem, kind, day).test(nr)) {
            found.add(
                    new Finding(
                            track.id(),
                            dimension.field(),
                            Problem.of(
                                    "track.entry",
                                    track.name(),
                                    kind.word(),
                                    ecosystem.name(kind, nr))));
        }
    }
}
