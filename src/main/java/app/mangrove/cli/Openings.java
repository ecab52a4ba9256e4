package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.CheckReport;
import app.mangrove.model.Workspace;

import java.nio.file.Path;

/// Where the command line gets workspaces from; each call waits for the disk.
public interface Openings {
    /// A workspace to look at, which is never written.
    Outcome<Workspace> read(Path file);

    /// A workspace to change; read-only, with the reason, when somebody else has it open.
    Outcome<Workspace> write(Path file);

    /// A new, empty workspace; a file that is there already is a problem, never overwritten.
    Outcome<Workspace> create(Path file);

    /// Checks a file, even one that cannot be opened.
    CheckReport check(Path file);
}
