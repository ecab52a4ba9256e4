package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.model.CheckReport;
import app.mangrove.model.Workspace;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;

import java.nio.file.Path;

/// Workspaces as files of the store.
public final class StoreOpenings implements Openings {
    private final Options options;

    public StoreOpenings(Options options) {
        this.options = options;
    }

    @Override
    public Outcome<Workspace> read(Path file) {
        return SqliteWorkspace.open(file, options.onlyReading());
    }

    @Override
    public Outcome<Workspace> write(Path file) {
        return SqliteWorkspace.open(file, options);
    }

    @Override
    public Outcome<Workspace> create(Path file) {
        return SqliteWorkspace.create(file, options);
    }

    @Override
    public CheckReport check(Path file) {
        return SqliteWorkspace.check(file, Progress.none());
    }
}
