package app.mangrove.transfer;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Load;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.transfer.preview.Preview;
import app.mangrove.transfer.preview.Vanished;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.run.Run;
import app.mangrove.transfer.run.Together;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An import that is ready: what it would do, and doing it.
///
/// Shape: one batch in the log, so that it is undone as one; closing it drops what was staged.
/// Errors: `transfer.bad-rows`, `transfer.overtaken`, what blocks, and whatever the workspace
/// refuses; then nothing was imported.
public final class ImportPlan implements AutoCloseable {
    private static final int LISTED = 1000;

    /// Up to so many new rows are committed together with edits that refer to them.
    private static final int FEW = 100_000;

    private final Run run;
    private final Profile profile;
    private final ImportOptions options;
    private final Id batch;
    private final Preview preview;

    ImportPlan(Run run, Profile profile, ImportOptions options, Id batch) {
        this.run = run;
        this.profile = profile;
        this.options = options;
        this.batch = batch;
        this.preview = run.preview(options.removeVanished() ? Integer.MAX_VALUE : LISTED);
    }

    public Preview preview() {
        return preview;
    }

    /// Joins the commits of this import in the log.
    public Id batch() {
        return batch;
    }

    /// Why it cannot be committed; empty when it can.
    public List<Problem> obstacles() {
        return run.obstacles(options.leaveOutBadRows());
    }

    /// Copies everything into the workspace, or nothing.
    public Commit commit(Workspace workspace, String user, Progress progress) {
        List<Problem> obstacles = obstacles();
        if (!obstacles.isEmpty()) {
            return new Commit.Refused(obstacles);
        }
        if (run.isOvertakenBy(workspace.ecosystem())) {
            return Commit.refused(Problem.of("transfer.overtaken"));
        }
        for (Path content : run.contents()) {
            if (workspace.keep(content) instanceof Outcome.Failed<String>(Problem problem)) {
                return Commit.refused(problem);
            }
        }
        Reason reason = Reason.of(Reason.Source.IMPORT, user, profile.name()).in(batch);
        Commit first = new Commit.Unchanged();
        if (!run.ownFields().isEmpty()) {
            first = workspace.commit(run.ownFields(), reason);
            if (!(first instanceof Commit.Done) && !(first instanceof Commit.Unchanged)) {
                return first;
            }
        }
        Commit second = rows(workspace, reason, progress, user);
        if (first instanceof Commit.Done(long number, var change) && !second.isDone()) {
            if (second instanceof Commit.Unchanged) {
                return first;
            }
            workspace.undo(number, user);
        }
        return second;
    }

    private Commit rows(Workspace workspace, Reason reason, Progress progress, String user) {
        Load load = withRemovals(run.load());
        if (load.rows() == 0) {
            return load.edits().isEmpty()
                    ? new Commit.Unchanged()
                    : workspace.commit(load.edits(), reason);
        }
        Together together = run.together(load);
        if (together.late().isEmpty()) {
            return workspace.load(load, reason, progress);
        }
        if (load.rows() <= FEW) {
            return workspace.commit(together.asEdits(), reason);
        }
        Commit first = workspace.load(together.early(), reason, progress);
        if (!(first instanceof Commit.Done(long number, var change))) {
            return first;
        }
        Commit second = workspace.commit(together.late(), reason);
        if (second instanceof Commit.Refused || second instanceof Commit.Conflicts) {
            workspace.undo(number, user);
            return second;
        }
        return first;
    }

    private Load withRemovals(Load load) {
        if (!options.removeVanished() || preview.vanished().isEmpty()) {
            return load;
        }
        List<Edit> edits = new ArrayList<>(load.edits());
        for (Vanished vanished : preview.vanished()) {
            edits.add(Edit.remove(vanished.kind(), vanished.id(), vanished.commit()));
        }
        return new Load(edits, load.firstNumbers(), load.blocks(), load.rows());
    }

    @Override
    public void close() {
        run.close();
    }
}
