package app.mangrove.transfer.run;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.Staging;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.work.OwnField;
import app.mangrove.transfer.match.Duplicates;
import app.mangrove.transfer.match.Firm;
import app.mangrove.transfer.preview.Counts;
import app.mangrove.transfer.preview.Duplicate;
import app.mangrove.transfer.preview.Noise;
import app.mangrove.transfer.preview.Preview;
import app.mangrove.transfer.preview.Vanished;
import app.mangrove.transfer.profile.Entry;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.value.Names;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All passes of one import: the user's own fields first, because others fill them, then everything
/// else, again without the bad rows where numbers were given to them.
public final class Run implements AutoCloseable {
    private static final int ROUNDS = 10;
    private final Ecosystem ecosystem;
    private final Pass.Context context;
    private final Profile own;
    private final Profile others;
    private final Staging.Place place;
    private @Nullable Staging staging;
    private Findings findings = new Findings();
    private @Nullable Pass first;
    private @Nullable Pass main;

    /// `decided` says by file name and line which existing row a row is.
    public Run(
            Ecosystem ecosystem,
            Profile profile,
            Sources sources,
            Names names,
            IdSequence ids,
            Map<String, Map<Long, Id>> decided,
            Staging.Place place) {
        this.ecosystem = ecosystem;
        this.place = place;
        this.own = part(profile, true);
        this.others = part(profile, false);
        long files = profile.entries().stream().map(Entry::file).distinct().count();
        this.context =
                new Pass.Context(sources.asOnly(files == 1), names, ids, decided, new HashMap<>());
    }

    private static Profile part(Profile profile, boolean ownFields) {
        return new Profile(
                profile.name(),
                profile.source(),
                profile.entries().stream()
                        .filter(entry -> entry.kind() == OwnField.KIND == ownFields)
                        .toList());
    }

    /// Goes through the files; with `leaveOut`, as often as bad rows must be taken out.
    public void go(boolean leaveOut, Progress progress) {
        for (int round = 0; round < ROUNDS; round++) {
            close();
            Staging fresh = place.open();
            staging = fresh;
            findings = round == 0 ? new Findings() : Findings.after(findings);
            first = new Pass(ecosystem, own, context, fresh, findings);
            first.run(progress);
            Pass pass = new Pass(withOwnFields(first), others, context, fresh, findings);
            main = pass;
            pass.run(progress);
            if (!leaveOut || !pass.hasGap() || !findings.blocking.isEmpty()) {
                return;
            }
        }
    }

    private Ecosystem withOwnFields(Pass pass) {
        Applied applied =
                Applying.apply(
                        ecosystem,
                        pass.edits(),
                        ecosystem.commit() + 1,
                        (kind, id, commit) -> Map.of());
        return switch (applied) {
            case Applied.Done done -> done.after();
            case Applied.Conflicts ignored -> ecosystem;
            case Applied.Refused refused -> {
                refused.problems().forEach(problem -> findings.block(own.name(), problem));
                yield ecosystem;
            }
        };
    }

    private Pass main() {
        return java.util.Objects.requireNonNull(main, "go first");
    }

    /// Why nothing can be committed; empty when it can.
    public List<Problem> obstacles(boolean leaveOut) {
        List<Problem> obstacles = new ArrayList<>();
        findings.blocking.forEach(problem -> obstacles.add(problem.reason()));
        if (obstacles.isEmpty() && (!leaveOut && findings.problemCount > 0 || main().hasGap())) {
            obstacles.add(Problem.of("transfer.bad-rows", findings.badCount()));
        }
        return obstacles;
    }

    /// The definitions of own fields, which rows of the load use.
    public List<Edit> ownFields() {
        return first == null ? List.of() : List.copyOf(first.edits());
    }

    public Load load() {
        return main().load();
    }

    /// The files whose content goes with the rows.
    public Set<Path> contents() {
        return findings.contents;
    }

    public boolean isOvertakenBy(Ecosystem now) {
        return main().isOvertakenBy(now);
    }

    public Preview preview(int most) {
        Map<Kind<?>, Counts> counts = new LinkedHashMap<>();
        List<Noise> noise = new ArrayList<>();
        for (Pass pass : first == null ? List.of(main()) : List.of(first, main())) {
            pass.counts().forEach((kind, count) -> counts.merge(kind, count, Counts::plus));
            noise.addAll(pass.noise());
        }
        boolean whole = findings.blocking.isEmpty();
        return new Preview(
                counts,
                counts.values().stream().reduce(Counts.NONE, Counts::plus),
                findings.blocking,
                findings.problems,
                findings.problemCount,
                findings.unresolved(),
                noise,
                findings.changes,
                findings.changeCount,
                whole ? duplicates(most) : List.of(),
                whole ? vanished(most) : List.of(),
                findings.sample);
    }

    private List<Vanished> vanished(int most) {
        return main().vanished(most);
    }

    private List<Duplicate> duplicates(int most) {
        List<Firm.Placed> firms = main().firms();
        if (firms.isEmpty() || ecosystem.count(Partner.KIND) == 0) {
            return List.of();
        }
        Duplicates known = new Duplicates(ecosystem, main().met(Partner.KIND));
        List<Duplicate> found = new ArrayList<>();
        for (Firm.Placed firm : firms) {
            if (found.size() < most) {
                known.of(firm).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Drops what was staged.
    @Override
    public void close() {
        if (staging != null) {
            staging.close();
            staging = null;
        }
    }
}
