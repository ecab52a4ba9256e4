package app.mangrove.base.work;

import app.mangrove.base.outcome.Outcome;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Starts work off the screen's thread and brings results and failures back to it.
///
/// No JavaFX in here, so that view models are tested with a direct one that runs everything inline.
public interface Tasks {
    /// Short work on the shared pool.
    <T> Running<T> run(Work<T> work);

    default <T> Running<T> run(Callable<T> work) {
        return run(progress -> work.call());
    }

    /// As `run`, for work that answers with a value or a problem.
    default <T> Running<T> attempt(Callable<Outcome<T>> work) {
        return run(progress -> Refusal.valueOf(work.call()));
    }

    /// Long work on a thread of its own, listed in the status bar under the title's text key, with
    /// progress and a way to cancel it.
    <T> Running<T> listed(String titleKey, Work<T> work);

    /// As `listed`, for work that answers with a value or a problem.
    default <T> Running<T> listedAttempt(String titleKey, Work<Outcome<T>> work) {
        return listed(titleKey, progress -> Refusal.valueOf(work.run(progress)));
    }

    /// The place for requests of this name: newer cancels older.
    default Latest latest(String name) {
        return latest(name, Duration.ZERO);
    }

    /// As `latest`, starting only after no newer request came for the given time.
    Latest latest(String name, Duration quiet);

    /// Runs a step on the shared pool again and again, with so much rest after each, until the
    /// token says so.
    ///
    /// Shape: for looking whether something outside has changed; one that does all work where it is
    /// asked for never runs it by itself.
    Cancel every(Duration rest, Runnable step);

    /// Runs a short step on the screen's thread: at once when called there, else as soon as it is
    /// free.
    void deliver(Runnable step);
}
