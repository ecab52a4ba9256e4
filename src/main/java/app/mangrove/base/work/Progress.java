package app.mangrove.base.work;

/// What long work tells while it runs, and where it learns that it should stop.
public interface Progress {
    /// `done` of `total` units are finished; a total of 0 or less means that it is not known.
    void at(long done, long total);

    /// What is being done now, as a text key with its arguments.
    void step(String key, Object... arguments);

    Cancel cancel();

    /// Ends the work when it was cancelled.
    default void check() {
        cancel().check();
    }

    /// Tells nobody and is never cancelled.
    static Progress none() {
        return to(Cancel.never());
    }

    /// Tells nobody, and stops when the token says so.
    static Progress to(Cancel cancel) {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void step(String key, Object... arguments) {}

            @Override
            public Cancel cancel() {
                return cancel;
            }
        };
    }
}
