package app.mangrove.app.source;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Workspace;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Workspaces as SQLite files.
public final class SqliteWorkspaces implements Workspaces {
    private final Options options;

    public SqliteWorkspaces(Options options) {
        this.options = options;
    }

    @Override
    public Outcome<Workspace> open(Path file, Progress progress) {
        return SqliteWorkspace.open(file, options);
    }

    @Override
    public Outcome<Workspace> create(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            return Outcome.failed("store.cannot-make", file.toString(), folder);
        }
        return SqliteWorkspace.create(file, options);
    }
}
