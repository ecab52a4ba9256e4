package app.mangrove.support;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Progress;
import app.mangrove.base.work.Refusal;
import app.mangrove.base.work.Running;
import app.mangrove.base.work.Tasks;
import app.mangrove.base.work.Work;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Runs everything inline, so that a test of a view model needs no toolkit and no waiting.
public final class DirectTasks implements Tasks {
    /// The titles of the listed work that was started, in order.
    public final List<String> listed = new ArrayList<>();

    @Override
    public <T> Running<T> run(Work<T> work) {
        return new Done<>(work);
    }

    @Override
    public <T> Running<T> listed(String titleKey, Work<T> work) {
        listed.add(titleKey);
        return new Done<>(work);
    }

    @Override
    public Latest latest(String name, Duration quiet) {
        return new Latest() {
            @Override
            public <T> Running<T> run(Work<T> work) {
                return new Done<>(work);
            }

            @Override
            public void cancel() {}
        };
    }

    @Override
    public Cancel every(Duration rest, Runnable step) {
        return new Cancel();
    }

    @Override
    public void deliver(Runnable step) {
        step.run();
    }

    private static final class Done<T> implements Running<T> {
        private @Nullable T value;
        private @Nullable Problem problem;
        private boolean cancelled;

        Done(Work<T> work) {
            try {
                value = work.run(Progress.none());
            } catch (CancellationException e) {
                cancelled = true;
            } catch (Exception e) {
                problem = Refusal.problemOf(e);
            }
        }

        @Override
        @SuppressWarnings("NullAway") // the value is null only where T allows it
        public Running<T> then(Consumer<? super T> onValue, Consumer<? super Problem> onProblem) {
            if (problem != null) {
                onProblem.accept(problem);
            } else if (!cancelled) {
                onValue.accept(value);
            }
            return this;
        }

        @Override
        public void cancel() {}
    }
}
