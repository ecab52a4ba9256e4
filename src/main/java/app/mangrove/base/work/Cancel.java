package app.mangrove.base.work;

import java.util.concurrent.CancellationException;

/// A token that says whether somebody no longer wants a result.
///
/// Errors: `check` throws CancellationException, which work lets pass; the task then ends silently.
public final class Cancel {
    private volatile boolean cancelled;

    /// A token that nobody holds the other end of.
    public static Cancel never() {
        return new Cancel();
    }

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
