package app.mangrove.base.work;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

/// A token that says whether somebody no longer wants a result.
///
/// Errors: `check` throws CancellationException, which work lets pass; the task then ends silently.
public final class Cancel {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;

    /// A token that nobody holds the other end of.
    public static Cancel never() {
        return new Cancel();
    }

    public void cancel() {
        cancelled = true;
        listeners.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Tells somebody who cannot keep asking, such as a library that calculates on its own; at once
    /// where it is cancelled already. The listener may be told twice, and is let go by closing.
    public Listening onCancel(Runnable listener) {
        listeners.add(listener);
        if (cancelled) {
            listener.run();
        }
        return () -> listeners.remove(listener);
    }

    /// Ends what `onCancel` began.
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
