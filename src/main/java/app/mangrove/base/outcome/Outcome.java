package app.mangrove.base.outcome;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/// A value, or the problem that prevents it.
public sealed interface Outcome<T> {
    record Ok<T>(T value) implements Outcome<T> {}

    record Failed<T>(Problem problem) implements Outcome<T> {}

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Outcome<T> failed(Problem problem) {
        return new Failed<>(problem);
    }

    static <T> Outcome<T> failed(String key, Object... arguments) {
        return new Failed<>(Problem.of(key, arguments));
    }

    default boolean isOk() {
        return this instanceof Ok;
    }

    /// The value; asking for it when there is a problem is a bug.
    default T orElseThrow() {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Failed<T>(Problem problem) -> throw new NoSuchElementException(problem.toString());
        };
    }

    default Optional<T> optional() {
        return this instanceof Ok<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<Problem> failure() {
        return this instanceof Failed<T>(Problem problem) ? Optional.of(problem) : Optional.empty();
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(change.apply(value));
            case Failed<T>(Problem problem) -> new Failed<>(problem);
        };
    }

    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> change) {
        return switch (this) {
            case Ok<T>(T value) -> change.apply(value);
            case Failed<T>(Problem problem) -> new Failed<>(problem);
        };
    }
}
