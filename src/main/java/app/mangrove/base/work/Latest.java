package app.mangrove.base.work;

import app.mangrove.base.outcome.Outcome;

import java.util.concurrent.Callable;

/// A named place for one request at a time: a newer one cancels the older, whose result never
/// shows.
public interface Latest {
    <T> Running<T> run(Work<T> work);

    default <T> Running<T> run(Callable<T> work) {
        return run(progress -> work.call());
    }

    /// As `run`, for work that answers with a value or a problem.
    default <T> Running<T> attempt(Callable<Outcome<T>> work) {
        return run(progress -> Refusal.valueOf(work.call()));
    }

    void cancel();
}
