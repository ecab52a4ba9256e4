package app.mangrove.incentive.window;

import app.mangrove.model.plan.terms.Limit;

/// Is told what is done to one payee's months, while it is done.
public interface Recorder {
    /// Hears nothing: a run over everybody.
    Recorder NONE = new Recorder() {};

    /// A window's cumulative measure was priced: `amount` now, `before` a month ago.
    default void priced(Priced priced) {}

    /// A window's sum was kept within a limit: `kept` now, `before` a month ago.
    default void limited(int month, Limit limit, long sum, long kept, long before) {}

    /// A window's amount was moved to its last month.
    default void settled(int month, int from, long amount) {}

    /// How the amount of a window came about.
    record Priced(
            int month,
            int start,
            Slot slot,
            long measure,
            long baseline,
            long[] metrics,
            long amount,
            long before) {}
}
