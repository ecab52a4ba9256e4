package app.mangrove.settings;

import app.mangrove.base.outcome.Problem;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The present settings while the program runs: read once, changed by anybody, told to listeners.
///
/// Shape: a change is kept in memory at once; whoever made this decides when it is written, with
/// `save`.
public final class Preferences {
    private final SettingsFile file;
    private final List<Problem> problems;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private volatile Settings now;
    private volatile Settings written;

    public Preferences(SettingsFile file) {
        this.file = file;
        var read = file.read();
        this.now = read.value();
        this.written = read.value();
        this.problems = read.problems();
    }

    public Settings now() {
        return now;
    }

    /// What was wrong with the file when it was read.
    public List<Problem> problems() {
        return problems;
    }

    public void change(UnaryOperator<Settings> change) {
        Settings after;
        synchronized (this) {
            after = change.apply(now);
            if (after.equals(now)) {
                return;
            }
            now = after;
        }
        listeners.forEach(listener -> listener.accept(after));
    }

    /// Calls the listener after each change, on the thread that made it.
    public Runnable onChange(Consumer<Settings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Writes what changed since the last time; waits for the disk.
    public synchronized Optional<Problem> save() {
        Settings current = now;
        if (current.equals(written)) {
            return Optional.empty();
        }
        Optional<Problem> problem = file.write(current);
        if (problem.isEmpty()) {
            written = current;
        }
        return problem;
    }
}
