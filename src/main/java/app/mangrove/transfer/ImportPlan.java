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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An import that is ready: what it would do, and doing it.
///
/// Shape: one commit in the log, so that it is undone as one; closing it drops what was staged.
/// Errors: `transfer.bad-rows`, `transfer.overtaken`, what blocks, and whatever the workspace
/// refuses; then nothing was imported.
public final class ImportPlan implements AutoCloseable {
    private static final int LISTED = 1000;

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

    /// The batch that the import is in the log.
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
        Load load = load();
        if (load.rows() > 0 || !run.ownFields().isEmpty()) {
            return workspace.load(load, reason, progress);
        }
        return load.edits().isEmpty()
                ? new Commit.Unchanged()
                : workspace.commit(load.edits(), reason);
    }

    /// Everything that is done: own fields, new rows, changes, removals.
    private Load load() {
        Load load = run.load();
        List<Edit> edits = new ArrayList<>(run.ownFields());
        edits.addAll(load.edits());
        if (options.removeVanished()) {
            for (Vanished vanished : preview.vanished()) {
                edits.add(Edit.remove(vanished.kind(), vanished.id(), vanished.commit()));
            }
        }
        return new Load(edits, load.firstNumbers(), load.blocks(), load.rows());
    }

    @Override
    public void close() {
        run.close();
    }
}
