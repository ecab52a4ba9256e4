package app.mangrove.model;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The one door: the present snapshot out, edits in. Screens, sync, import and the command line see
/// this and nothing behind it.
///
/// Shape: every method may be called from any thread; those that write or read the log wait for the
/// store and must not be called on the thread that draws.
public interface Workspace extends AutoCloseable {
    /// The present snapshot; never waits.
    Ecosystem ecosystem();

    /// Applies a batch durably, everything or nothing.
    Commit commit(List<? extends Edit> edits, Reason reason);

    /// Adds staged new rows (and edits beside them) as one commit, everything or nothing. Edits
    /// that come while it runs wait and are committed next.
    Commit load(Load load, Reason reason, Progress progress);

    /// Calls `listener` after each commit, with the snapshots before and after, on the committing
    /// thread.
    Subscription onChange(Consumer<Change> listener);

    /// Takes in what another program has written to the file since, and tells listeners of it as of
    /// one change; answers whether there was anything. Only a workspace that cannot write here has
    /// anything to take in.
    default boolean refresh() {
        return false;
    }

    /// The step that undo would take back now: the user's own last commit that is not undone.
    Optional<LogEntry> undoable();

    /// The step that redo would bring back now.
    Optional<LogEntry> redoable();

    Commit undo(String user);

    Commit redo(String user);

    /// The edits that take a commit back, merged onto the present rows when they are committed.
    Outcome<List<Edit>> inverse(long commit);

    /// Takes back any commit; fields that were changed since come back as conflicts, none of it is
    /// done.
    Commit undo(long commit, String user);

    /// Log entries from the newest, at most `limit`, older than commit `before` (0 = from the
    /// head).
    List<LogEntry> log(long before, int limit);

    /// What happened to one row, newest first.
    List<HistoryStep> history(Kind<?> kind, Id id);

    /// The whole snapshot as it was known after a commit.
    Outcome<Ecosystem> at(long commit);

    /// The whole snapshot as it was known at an instant.
    Outcome<Ecosystem> at(Instant instant);

    /// Integrity, foreign keys, the audit chain; what does not fit, one finding each.
    CheckReport check(Progress progress);

    /// A verified copy; its path and SHA-256.
    Outcome<Backup> backup(Path target);

    /// A verified copy in a folder of copies, of which the newest `kept` stay; the one that is
    /// there already when it is of the present commit.
    Outcome<Backup> backup(Path folder, int kept);

    /// The copies in such a folder, newest first.
    List<Kept> backups(Path folder);

    /// Blanks a person's data, deletes the key of its earlier images, and rewrites the file without
    /// them.
    Outcome<Erased> erase(Id person, String user);

    /// Keeps the content of an attachment; answers its SHA-256 as hex text.
    Outcome<String> keep(Path content);

    /// The kept content of an attachment.
    Outcome<byte[]> content(String hash);

    /// The SHA-256 of the newest commit, as hex text.
    String headHash();

    Path file();

    /// Why nothing can be written, empty when it can.
    Optional<app.mangrove.base.outcome.Problem> readOnly();

    @Override
    void close();

    /// Ends a listening.
    @FunctionalInterface
    interface Subscription {
        void cancel();
    }

    record Backup(Path file, String sha256, long bytes) {}

    /// A copy in a folder of copies: the commit that it ends with, and when it was made.
    record Kept(Path file, long commit, Instant made) {}

    /// What an erasure did, and the records whose free texts still hold the name.
    record Erased(long commit, List<Link> mentions) {}
}
