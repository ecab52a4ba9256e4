package app.mangrove.ui.work;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Progress;
import app.mangrove.base.work.Running;
import app.mangrove.base.work.Tasks;
import app.mangrove.base.work.Work;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs work beside the window and delivers its results and failures on the FX thread.
///
/// The only place that makes threads for the screens or calls `Platform.runLater`.
public final class FxTasks implements Tasks, AutoCloseable {
    private final ExecutorService pool;
    private final ExecutorService own = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();

    /// With one worker for each processor but one, which the window keeps.
    public FxTasks() {
        int workers = Math.max(2, Runtime.getRuntime().availableProcessors() - 1);
        pool = Executors.newFixedThreadPool(workers, daemon("calculation").factory());
        timer = Executors.newSingleThreadScheduledExecutor(daemon("timer").factory());
    }

    /// The long work that is running, for the status bar; read on the FX thread.
    public ObservableList<Job> jobs() {
        return jobs;
    }

    @Override
    public <T> Running<T> run(Work<T> work) {
        return start(work, Progress.to(new Cancel()), pool);
    }

    @Override
    public <T> Running<T> listed(String titleKey, Work<T> work) {
        Job job = new Job(titleKey);
        deliver(() -> jobs.add(job));
        Delivery<T> delivery = start(work, job.progress(), own);
        delivery.afterwards(() -> jobs.remove(job));
        return delivery;
    }

    @Override
    public Latest latest(String name, Duration quiet) {
        return new Latest() {
            @Override
            public <T> Running<T> run(Work<T> work) {
                Slot slot = slots.computeIfAbsent(name, key -> new Slot());
                Cancel cancel = slot.renew();
                return start(work, Progress.to(cancel), later(quiet));
            }

            @Override
            public void cancel() {
                slots.computeIfAbsent(name, key -> new Slot()).renew();
            }
        };
    }

    @Override
    public Cancel every(Duration rest, Runnable step) {
        Cancel cancel = new Cancel();
        again(rest, step, cancel);
        return cancel;
    }

    private void again(Duration rest, Runnable step, Cancel cancel) {
        if (cancel.isCancelled() || timer.isShutdown()) {
            return;
        }
        later(rest)
                .execute(() -> {
                    if (!cancel.isCancelled()) {
                        step.run();
                        again(rest, step, cancel);
                    }
                });
    }

    @Override
    public void deliver(Runnable step) {
        if (Platform.isFxApplicationThread()) {
            step.run();
        } else {
            Platform.runLater(step);
        }
    }

    /// Ends all work; nothing is delivered any more.
    @Override
    public void close() {
        jobs.forEach(Job::cancel);
        timer.shutdownNow();
        pool.shutdownNow();
        own.shutdownNow();
    }

    private Executor later(Duration quiet) {
        return quiet.isZero()
                ? pool
                : step ->
                        timer.schedule(
                                () -> pool.execute(step), quiet.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <T> Delivery<T> start(Work<T> work, Progress progress, Executor executor) {
        Delivery<T> delivery = new Delivery<>(work, progress);
        executor.execute(delivery::work);
        return delivery;
    }

    private static Thread.Builder.OfPlatform daemon(String name) {
        return Thread.ofPlatform().name(name + "-", 1).daemon();
    }

    /// The token of the newest request of one name.
    private static final class Slot {
        private Cancel newest = new Cancel();

        synchronized Cancel renew() {
            newest.cancel();
            newest = new Cancel();
            return newest;
        }
    }
}
