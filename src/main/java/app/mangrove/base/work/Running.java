package app.mangrove.base.work;

import app.mangrove.base.outcome.Problem;

import java.util.function.Consumer;

/// Work that was started.
public interface Running<T> {
    /// What happens with the result: exactly one of the two is called, on the thread of the screen,
    /// or neither when the work was cancelled or a newer request of the same name replaced it.
    ///
    /// Errors: an exception of the work arrives as the problem `problem.unexpected` with the
    /// exception's message and stack trace as arguments.
    Running<T> then(Consumer<? super T> onValue, Consumer<? super Problem> onProblem);

    void cancel();
}
