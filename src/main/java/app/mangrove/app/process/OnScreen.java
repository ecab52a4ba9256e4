package app.mangrove.app.process;

import app.mangrove.ui.work.FxTasks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Waits on another thread for a step on the FX thread.
public final class OnScreen {
    private OnScreen() {}

    /// What the step answers; a step that fails or takes longer than the seconds is an exception.
    public static <T> T get(FxTasks screen, Supplier<T> step, long seconds) {
        CompletableFuture<T> result = new CompletableFuture<>();
        screen.deliver(() -> {
            try {
                result.complete(step.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a step on the screen failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the screen did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
