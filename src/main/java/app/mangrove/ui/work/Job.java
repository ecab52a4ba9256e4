package app.mangrove.ui.work;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Progress;
import app.mangrove.ui.text.Text;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Duration;
import java.util.Optional;

/// Long work as the status bar lists it: its title, the step it is at, how far it is, and how to
/// stop it.
public final class Job {
    private static final long REPORT_NANOS = 100_000_000;

    private final String title;
    private final Cancel cancel = new Cancel();
    private final long started = System.nanoTime();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");

    Job(String titleKey) {
        title = Text.of(titleKey);
    }

    public String title() {
        return title;
    }

    /// Between 0 and 1, or negative while it is not known.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What is likely left, judged by the pace so far; empty until a twentieth is done.
    public Optional<Duration> left() {
        double done = fraction.get();
        if (done < 0.05) {
            return Optional.empty();
        }
        double nanos = (System.nanoTime() - started) * (1 - done) / done;
        return Optional.of(Duration.ofNanos((long) nanos));
    }

    public void cancel() {
        cancel.cancel();
    }

    Cancel token() {
        return cancel;
    }

    /// Reports from the worker's thread, at most ten a second.
    Progress progress() {
        return new Progress() {
            private long last;

            @Override
            public void at(long done, long total) {
                long now = System.nanoTime();
                if (now - last > REPORT_NANOS || done >= total) {
                    last = now;
                    double part = total <= 0 ? -1 : Math.clamp(done / (double) total, 0, 1);
                    Platform.runLater(() -> fraction.set(part));
                }
            }

            @Override
            public void step(String key, Object... arguments) {
                Platform.runLater(() -> step.set(Text.of(key, arguments)));
            }

            @Override
            public Cancel cancel() {
                return cancel;
            }
        };
    }
}
