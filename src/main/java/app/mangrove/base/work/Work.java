package app.mangrove.base.work;

/// Work that tells its progress; `Callable` serves work that is short.
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
