package app.mangrove.base.work;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Splits one calculation over the cores that there are; the caller works too.
///
/// Shape: parts write to places of their own, so the result does not depend on who ran what.
/// Errors: an exception of a part ends the whole.
public final class Parallel {
    private Parallel() {}

    /// Runs `work` for each part from 0 to `parts` − 1, and returns when all are done.
    public static void run(int parts, Cancel cancel, IntConsumer work) {
        if (parts == 1) {
            cancel.check();
            work.accept(0);
            return;
        }
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> {
                    cancel.check();
                    work.accept(part);
                });
    }
}
