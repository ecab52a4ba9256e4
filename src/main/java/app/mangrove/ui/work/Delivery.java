package app.mangrove.ui.work;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.base.work.Refusal;
import app.mangrove.base.work.Running;
import app.mangrove.base.work.Work;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Runs work once and hands its end to the listeners on the FX thread, unless it was cancelled.
final class Delivery<T> implements Running<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Work<T> work;
    private final Progress progress;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean ended;
    private @Nullable T value;
    private @Nullable Problem problem;

    Delivery(Work<T> work, Progress progress) {
        this.work = work;
        this.progress = progress;
    }

    @Override
    @SuppressWarnings("NullAway") // the value is null only where T allows it
    public Running<T> then(Consumer<? super T> onValue, Consumer<? super Problem> onProblem) {
        listen(() -> {
            if (progress.cancel().isCancelled()) {
                return;
            }
            if (problem != null) {
                onProblem.accept(problem);
            } else {
                onValue.accept(value);
            }
        });
        return this;
    }

    /// Runs on the FX thread at the end, also when the work was cancelled.
    void afterwards(Runnable step) {
        listen(step);
    }

    @Override
    public void cancel() {
        progress.cancel().cancel();
    }

    /// On the worker's thread.
    void work() {
        try {
            progress.check();
            value = work.run(progress);
        } catch (CancellationException e) {
            cancel();
        } catch (Throwable e) {
            // Errors too: a listener that waits for an end must get one.
            problem = Refusal.problemOf(e);
            if (!(e instanceof Refusal) && !progress.cancel().isCancelled()) {
                LOG.error("Work failed", e);
            }
        }
        end();
    }

    private synchronized void end() {
        ended = true;
        listeners.forEach(Platform::runLater);
        listeners.clear();
    }

    private synchronized void listen(Runnable listener) {
        if (ended) {
            Platform.runLater(listener);
        } else {
            listeners.add(listener);
        }
    }
}
