package app.mangrove.transfer;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.base.work.Refusal;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Staging;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.run.IdSequence;
import app.mangrove.transfer.run.Run;
import app.mangrove.transfer.run.Sources;
import app.mangrove.transfer.value.Names;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Finds out what files would do to a workspace and stages it, without touching the workspace.
///
/// Shape: runs on a background thread; it may be stopped at any time and then nothing has happened.
/// The plan holds the preview, and commits when it is told to. Errors: what stands in the way of a
/// commit is in the preview; a Refusal of the staging, as on a full disk, is the failure.
public final class Importing {
    private final Staging.Place place;
    private final Names names;
    private final InstantSource clock;
    private final RandomGenerator random;

    public Importing(
            Staging.Place place, Names names, InstantSource clock, RandomGenerator random) {
        this.place = place;
        this.names = names;
        this.clock = clock;
        this.random = random;
    }

    /// Reads all files of the profile against a snapshot.
    public Outcome<ImportPlan> prepare(
            Ecosystem ecosystem,
            Profile profile,
            Sources sources,
            ImportOptions options,
            Progress progress) {
        long now = clock.millis();
        Run run =
                new Run(
                        ecosystem,
                        profile,
                        sources,
                        names,
                        new IdSequence(now, random),
                        options.same(),
                        place);
        boolean done = false;
        try {
            run.go(options.leaveOutBadRows(), progress);
            ImportPlan plan = new ImportPlan(run, profile, options, Id.timeOrdered(now, random));
            done = true;
            return Outcome.ok(plan);
        } catch (Refusal e) {
            return Outcome.failed(Refusal.problemOf(e));
        } finally {
            if (!done) {
                run.close();
            }
        }
    }
}
