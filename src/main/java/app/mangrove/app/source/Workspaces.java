package app.mangrove.app.source;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Workspace;

import java.nio.file.Path;

/// Opens workspaces and makes new ones; each call waits for the disk.
public interface Workspaces {
    /// The workspace in a file, read-only when somebody else has it open for writing.
    Outcome<Workspace> open(Path file, Progress progress);

    /// A new, empty workspace; a file that is there already is a problem, never overwritten.
    Outcome<Workspace> create(Path file);
}
